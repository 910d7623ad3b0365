using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c> of a store, for a host that runs them on what it has: the same words and the same archive everywhere.</summary>
public static class BackupCommand
{
    public static bool Is(IReadOnlyList<string> words) => words is ["backup" or "restore", _] or ["verify"];

    /// <returns>0, or 1 when something does not fit.</returns>
    /// <exception cref="DamagedBackupException">What was to be restored is not whole; nothing was written.</exception>
    /// <exception cref="StoreNotEmptyException">There is something already; nothing was written.</exception>
    public static async Task<int> Run(IReadOnlyList<string> words, IRowStore rows, IFileStore files, TextWriter told)
    {
        if (words is ["backup", var to])
        {
            await using var target = new FileStream(to, FileMode.CreateNew);
            await BackupWriter.Write(rows, files, target, CancellationToken.None);
            await told.WriteLineAsync($"Kopien ligger i {to}.");
            return 0;
        }

        if (words is ["restore", var from])
        {
            await using var source = File.OpenRead(from);
            await BackupReader.Restore(source, rows, files, CancellationToken.None);
        }

        var report = await Verifier.Verify(rows, files, CancellationToken.None);
        foreach (var line in ReportText.Of(report)) await told.WriteLineAsync(line);
        return report.IsClean ? 0 : 1;
    }
}
