using Grants.Local.Storage;
using Grants.Workflows.Backup;

namespace Grants.Local.Commands;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c> of a folder.</summary>
internal static class BackupCommands
{
    /// <summary>Copies the rows as they stand at one instant, also while the folder is being served.</summary>
    public static async Task<int> Backup(Options options, string file)
    {
        var copy = Directory.CreateTempSubdirectory("grants-backup-").FullName;
        try
        {
            SqliteRowStore.Copy(options.Data, copy);
            using var rows = SqliteRowStore.Open(copy);
            await using var target = File.Create(file + ".part");
            await BackupWriter.Write(rows, new FolderFileStore(options.Data), target, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }

        File.Move(file + ".part", file, overwrite: true);
        Console.WriteLine($"Kopien ligger i {file}.");
        return 0;
    }

    public static async Task<int> Restore(Options options, string file)
    {
        if (!File.Exists(file)) throw new UsageException($"Finner ikke {file}.");
        Directory.CreateDirectory(options.Data);
        using var rows = SqliteRowStore.Open(options.Data);
        await using var source = File.OpenRead(file);
        try
        {
            await BackupReader.Restore(source, rows, new FolderFileStore(options.Data), CancellationToken.None);
        }
        catch (Exception fault) when (fault is DamagedBackupException or StoreNotEmptyException)
        {
            throw new UsageException(fault is StoreNotEmptyException
                ? $"{options.Data} er ikke tom. Gjenopprett til en ny mappe med --data."
                : $"{file} er skadet og ble ikke gjenopprettet: {fault.Message}");
        }

        Console.WriteLine($"Gjenopprettet til {options.Data}.");
        return await Verify(rows, options);
    }

    public static async Task<int> Verify(Options options)
    {
        using var rows = SqliteRowStore.Open(options.Data);
        return await Verify(rows, options);
    }

    private static async Task<int> Verify(SqliteRowStore rows, Options options)
    {
        var report = await Verifier.Verify(rows, new FolderFileStore(options.Data), CancellationToken.None);
        foreach (var fault in report.Faults) Console.WriteLine(fault);
        Console.WriteLine($"{report.Cases} saker, {report.Events} hendelser, {report.Faults.Length} feil.");
        Console.WriteLine($"Sammendrag: {report.Digest}");
        return report.Faults.IsEmpty ? 0 : 1;
    }
}
