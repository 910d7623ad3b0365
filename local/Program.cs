using Grants.Local.Commands;

return await CommandLine.Run(args);
