using System.Runtime.CompilerServices;
using Grants.Workflows.Storage;

namespace Grants.Local.Storage;

/// <summary>
/// Files in a folder, at <c>files/{case}/{sha256}</c>. What is written comes from <c>incoming</c> by a rename when it is whole
/// and on the disk, so a crash leaves nothing half written there.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    private readonly string _files;
    private readonly string _incoming;

    // A folder that is removed with its last file is not one that another file is just being put into.
    private readonly Lock _naming = new();

    /// <summary>Opens the files of a folder and sweeps what a crash has left; only the process that holds the folder may.</summary>
    public FolderFileStore(string folder)
        : this(folder, isHeld: true)
    {
        foreach (var left in Directory.EnumerateFiles(_incoming))
            File.Delete(left);
    }

    private FolderFileStore(string folder, bool isHeld)
    {
        _files = Path.Combine(folder, "files");
        _incoming = Path.Combine(folder, "incoming");
        if (!isHeld)
            return;
        Directory.CreateDirectory(_files);
        Directory.CreateDirectory(_incoming);
    }

    /// <summary>The files of a folder that another process may be writing in, to read only: what is incoming there is its own.</summary>
    public static FolderFileStore ToRead(string folder) => new(folder, isHeld: false);

    public async Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop)
    {
        var folder = FolderOf(caseId);
        var incoming = Path.Combine(_incoming, Path.GetRandomFileName());
        try
        {
            var stored = await Receive(content, incoming, limit, stop);
            lock (_naming)
                Place(incoming, folder, stored.Sha256);
            return stored;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(caseId, sha256), new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            }));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task Destroy(string caseId, string sha256, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var (path, folder) = (PathOf(caseId, sha256), FolderOf(caseId));
        lock (_naming)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
                Disk.FlushFolder(folder);
            }
            RemoveIfEmpty(folder);
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(string CaseId, string Sha256)> All([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var folder in Directory.EnumerateDirectories(_files).Order(StringComparer.Ordinal))
        {
            foreach (var path in FilesIn(folder))
            {
                stop.ThrowIfCancellationRequested();
                yield return (Path.GetFileName(folder), Path.GetFileName(path));
            }
            // A folder answers at once, so without this a long list would keep its thread to the end.
            await Task.Yield();
        }
    }

    private static string[] FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        // Its last file has been destroyed since it was listed.
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static async Task<StoredFile> Receive(Stream content, string path, long limit, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var stored = await IncomingFile.Receive(content, file, limit, stop);
        file.Flush(flushToDisk: true);
        return stored;
    }

    private void RemoveIfEmpty(string folder)
    {
        if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        Directory.Delete(folder);
        Disk.FlushFolder(_files);
    }

    private void Place(string incoming, string folder, string sha256)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            Disk.FlushFolder(_files);
        }
        var path = Path.Combine(folder, sha256);
        if (!File.Exists(path))
            File.Move(incoming, path, overwrite: true);
        // Also for a file that was there: who wrote it may not have come as far as this.
        Disk.FlushFolder(folder);
    }

    private string PathOf(string caseId, string sha256)
    {
        FileNames.Check(caseId, sha256);
        return Path.Combine(_files, caseId, sha256);
    }

    private string FolderOf(string caseId)
    {
        FileNames.CheckCase(caseId);
        return Path.Combine(_files, caseId);
    }
}
