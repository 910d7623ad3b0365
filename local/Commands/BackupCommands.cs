using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Storage;
using Grants.Workflows.Backup;

namespace Grants.Local.Commands;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c> of a folder.</summary>
internal static class BackupCommands
{
    /// <summary>Copies the rows as they stand at one instant, also while the folder is being served.</summary>
    public static async Task<int> Backup(Options options, string file)
    {
        MustBeUsed(options);
        if (File.Exists(file)) throw new UsageException($"{file} finnes allerede, og en eldre kopi overskrives ikke. Velg et nytt navn.");
        var copy = Directory.CreateTempSubdirectory("grants-backup-").FullName;
        try
        {
            SqliteRowStore.Copy(options.Data, copy);
            using var rows = SqliteRowStore.Open(copy);
            await using var target = File.Create(file + ".part");
            await BackupWriter.Write(rows, FolderFileStore.ToRead(options.Data), target, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }

        File.Move(file + ".part", file);
        Console.WriteLine($"Kopien ligger i {file}.");
        return 0;
    }

    public static async Task<int> Restore(Options options, string file)
    {
        if (!File.Exists(file)) throw new UsageException($"Finner ikke {file}.");
        var unfinished = UnfinishedRestore.Begin(options.Data);
        try
        {
            using var rows = SqliteRowStore.Open(unfinished.Path);
            await using var source = File.OpenRead(file);
            await BackupReader.Restore(source, rows, new FolderFileStore(unfinished.Path), CancellationToken.None);
        }
        catch (DamagedBackupException fault)
        {
            unfinished.GiveUp();
            throw new UsageException(fault.IsOfAnotherFormat
                ? $"{file} er skrevet av en annen utgave av Grants, som denne ikke kan lese. Ingenting ble gjenopprettet."
                : $"{file} er skadet, eller er ikke en sikkerhetskopi. Ingenting ble gjenopprettet.");
        }

        unfinished.Finish();
        Console.WriteLine($"Gjenopprettet til {options.Data}.");
        if (await DataFolder.KindOf(options.Data, CancellationToken.None) is FolderKind.Real && MailSettings.WriteSample(options.Data))
            Console.WriteLine($"Fyll ut {MailSettings.FileName} der før du starter. Det følger ikke med i kopien.");
        return await Verify(options);
    }

    public static async Task<int> Verify(Options options)
    {
        MustBeUsed(options);
        using var rows = SqliteRowStore.Open(options.Data);
        var report = await Verifier.Verify(rows, new FolderFileStore(options.Data), CancellationToken.None);
        foreach (var line in ReportText.Of(report)) Console.WriteLine(line);
        return report.Faults.IsEmpty ? 0 : 1;
    }

    private static void MustBeUsed(Options options)
    {
        if (!SqliteRowStore.IsIn(options.Data)) throw new UsageException($"Det er ingen saker i {options.Data}. Velg mappen med --data.");
    }
}
