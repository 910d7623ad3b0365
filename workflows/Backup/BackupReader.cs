using System.IO.Compression;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>
/// Restores an archive of <see cref="BackupWriter"/> into an empty store. The whole archive is checked before the first row
/// is written. Files come first and <c>places</c> last, so a restore that breaks off leaves a store that still counts as
/// empty and can be restored into again.
/// </summary>
public static class BackupReader
{
    /// <param name="archive">Has to be seekable, for it is read twice.</param>
    /// <exception cref="DamagedBackupException">The archive is not whole; nothing was written.</exception>
    /// <exception cref="StoreNotEmptyException">The store has rows; nothing was written.</exception>
    public static async Task Restore(Stream archive, IRowStore rows, IFileStore files, CancellationToken stop)
    {
        await foreach (var _ in rows.Range(Places.Partition, "", RowKeys.End, stop))
            throw new StoreNotEmptyException();
        await using var opened = await Archive.Open(archive, stop);
        await RestoreFiles(opened, files, stop);
        await RestoreRows(opened, rows, stop);
    }

    private static async Task RestoreFiles(Archive archive, IFileStore files, CancellationToken stop)
    {
        foreach (var (caseId, _, entry) in archive.Files)
        {
            await using var content = await entry.OpenAsync(stop);
            await files.Write(caseId, content, entry.Length, stop);
        }
    }

    private static async Task RestoreRows(Archive archive, IRowStore rows, CancellationToken stop)
    {
        var places = new List<RowLine>();
        var batch = new Batch(rows);
        await foreach (var line in archive.Rows(stop))
        {
            if (line.Partition == Places.Partition)
                places.Add(line);
            else
                await batch.Add(line, stop);
        }
        foreach (var place in places)
            await batch.Add(place, stop);
        await batch.Commit(stop);
    }

    /// <summary>Gathers rows of one partition up to what a commit may hold.</summary>
    private sealed class Batch(IRowStore rows)
    {
        private readonly List<RowChange> _changes = [];
        private string _partition = "";
        private int _size;

        public async Task Add(RowLine line, CancellationToken stop)
        {
            if (line.Partition != _partition || _changes.Count == CommitLimits.Rows || _size + line.Body.Length > CommitLimits.CommitSize)
                await Commit(stop);
            _partition = line.Partition;
            _size += line.Body.Length;
            _changes.Add(new RowChange.Put(line.Key, line.Body));
        }

        public async Task Commit(CancellationToken stop)
        {
            if (_changes.Count > 0)
                await rows.Commit(_partition, [.. _changes], stop);
            _changes.Clear();
            _size = 0;
        }
    }
}
