using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;

namespace Grants.Workflows.Backup;

/// <summary>
/// Writes all rows and files to one archive that any host can restore: a zip with <c>rows.ndjson</c>, the files by case and
/// hash, and a manifest. The partitions are those that <c>places</c> names. Each partition is read in one pass, but the
/// archive is no picture of one instant: a host that can, gives a copy of its rows as they were at one. Whether the logs and
/// snapshots in it fit each other, <c>verify</c> tells of the restored store.
/// </summary>
public static class BackupWriter
{
    // Zip keeps a time for each entry. A fixed one: the same content makes the same archive.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Write(IRowStore rows, IFileStore files, Stream archive, CancellationToken stop)
    {
        await using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        // Rows first: a file is stored before the row that names it, so none that these rows name is missing.
        var (rowCount, sha256) = await WriteRows(rows, zip, stop);
        var fileCount = await WriteFiles(files, zip, stop);
        await using var entry = await Entry(zip, Manifest.Name, stop);
        var manifest = new Manifest(Manifest.KnownFormat, rowCount, fileCount, sha256);
        await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Default.Manifest, stop);
    }

    /// <summary>The archive to who reads it while it is written, and keeps nothing of one that breaks off.</summary>
    /// <param name="keep">Reads to the end; it is told of a fault by its reading.</param>
    public static async Task WriteTo(Func<Stream, Task> keep, IRowStore rows, IFileStore files, CancellationToken stop)
    {
        var pipe = new Pipe();
        var kept = Keep();
        Exception? fault = null;
        try
        {
            await Write(rows, files, pipe.Writer.AsStream(leaveOpen: true), stop);
        }
        catch (Exception broken)
        {
            fault = broken;
        }

        await pipe.Writer.CompleteAsync(fault);
        await kept;

        async Task Keep()
        {
            // Closed also when it cannot be kept, so that who writes does not wait for a reader.
            await using var archive = pipe.Reader.AsStream();
            await keep(archive);
        }
    }

    private static async Task<(long Count, string Sha256)> WriteRows(IRowStore rows, ZipArchive zip, CancellationToken stop)
    {
        await using var entry = await Entry(zip, Manifest.RowsName, stop);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        foreach (var partition in await Partitions(rows, stop))
        {
            await foreach (var row in rows.Range(partition, "", RowKeys.End, stop))
            {
                byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(new RowLine(partition, row.Key, row.Body.ToArray()), BackupJson.Default.RowLine), (byte)'\n'];
                hash.AppendData(line);
                await entry.WriteAsync(line, stop);
                count++;
            }
        }
        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<SortedSet<string>> Partitions(IRowStore rows, CancellationToken stop)
    {
        var partitions = new SortedSet<string>(StringComparer.Ordinal) { Places.Partition };
        await foreach (var place in rows.Range(Places.Partition, "", RowKeys.End, stop))
            partitions.Add(place.Key);
        return partitions;
    }

    private static async Task<long> WriteFiles(IFileStore files, ZipArchive zip, CancellationToken stop)
    {
        var count = 0L;
        await foreach (var (caseId, sha256) in files.All(stop))
        {
            if (Trial.IsPlace(caseId))
                continue;
            // Destroyed since it was listed: then it must not be in a backup either.
            await using var content = await files.Open(caseId, sha256, stop);
            if (content is null)
                continue;
            await using var entry = await Entry(zip, $"{Manifest.FilesFolder}{caseId}/{sha256}", stop);
            await content.CopyToAsync(entry, stop);
            count++;
        }
        return count;
    }

    private static Task<Stream> Entry(ZipArchive zip, string name, CancellationToken stop)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        return entry.OpenAsync(stop);
    }
}
