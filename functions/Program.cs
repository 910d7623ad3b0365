using Grants.Functions.Hosting;
using Grants.Functions.Storage;
using Grants.Web.Composition;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

try
{
    // The platform begins it with options of its own; an administrator, with a command.
    if (args is [not ['-', ..], ..]) return await Commands.Run(args, Environment.GetEnvironmentVariable, Console.Out);
    var settings = Settings.Read(Environment.GetEnvironmentVariable);
    await settings.Storage.MakeIfLocal();
    var builder = FunctionsApplication.CreateBuilder(args).ConfigureFunctionsWebApplication();
    // A request that begins is told with its address, which may be a key.
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    builder.Services.AddAzureHost(settings);
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception fault) when (fault is SettingsException or DamagedBackupException or StoreNotEmptyException or StoreUnavailableException || Outage.Is(fault, CancellationToken.None))
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
