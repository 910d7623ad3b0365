using Grants.Local.Folders;
using Grants.Local.Storage;

namespace Grants.Local.Commands;

/// <summary>What the program is asked to do. Without a command it serves.</summary>
internal static class CommandLine
{
    private const string Help = """
        Grants: søknader om tilskudd, fra tomt skjema til vedtak.

          dotnet run --project local                      server; en tom mappe blir en demo
            --data DIR          mappen (uten: ./data)
            --urls URL          adressen (uten: http://127.0.0.1:5080)
            --as-of TID         øvelse: klokken i saken, 2018-10-20T09:00
            --no-demo           øvelse uten utlysninger og saker
          … init --admin EPOST --office NUMMER            gjør en tom mappe til et embetes egen
          … staff add EPOST ROLLE NUMMER [NAVN]           legger til en ansatt
          … backup FIL | restore FIL | verify             sikkerhetskopi, gjenoppretting, kontroll
          … register check FIL                            kontrollerer et kommuneregister
        """;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            var options = Options.Parse(args);
            return options.Words switch
            {
                [] => await Serving.Run(options),
                ["init"] => await FolderCommands.Init(options),
                ["staff", "add", var email, var role, var office, .. var name] => await FolderCommands.AddStaff(options, email, role, office, string.Join(' ', name)),
                ["backup", var file] => await BackupCommands.Backup(options, file),
                ["restore", var file] => await BackupCommands.Restore(options, file),
                ["verify"] => await BackupCommands.Verify(options),
                ["register", "check", var file] => RegisterCommand.Check(file),
                ["help"] => Say(Help, 0),
                _ => Say(Help, 2),
            };
        }
        catch (Exception fault) when (WhatToDo(fault) is { } text)
        {
            await Console.Error.WriteLineAsync(text);
            return 2;
        }
    }

    private static string? WhatToDo(Exception fault) => fault switch
    {
        UsageException => fault.Message,
        FolderInUseException { Folder: var folder } => $"{folder} er i bruk av en Grants som kjører. Stopp den, eller velg en annen mappe med --data.",
        NewerDatabaseException { Database: var path } => $"{path} er skrevet av en nyere utgave av Grants. Start den utgaven, eller gjenopprett en kopi til en tom mappe.",
        _ => null,
    };

    private static int Say(string text, int code)
    {
        Console.WriteLine(text);
        return code;
    }
}
