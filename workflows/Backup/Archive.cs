using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>An archive that was found whole: its manifest, hashes, counts and every row's form have been checked.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private readonly ZipArchive _zip;
    private readonly ZipArchiveEntry _rows;

    private Archive(ZipArchive zip, ZipArchiveEntry rows, List<(string, string, ZipArchiveEntry)> files) =>
        (_zip, _rows, Files) = (zip, rows, files);

    public IReadOnlyList<(string CaseId, string Sha256, ZipArchiveEntry Entry)> Files { get; }

    /// <exception cref="DamagedBackupException">It is not whole.</exception>
    public static async Task<Archive> Open(Stream stream, CancellationToken stop)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, stop);
            var manifest = await ReadManifest(zip, stop);
            var archive = new Archive(zip, Find(zip, Manifest.RowsName), [.. zip.Entries.Where(IsFile).Select(ToFile)]);
            await archive.CheckRows(manifest, stop);
            await archive.CheckFiles(manifest, stop);
            return archive;
        }
        // What a damaged zip, deflate stream, line or row makes the libraries say.
        catch (Exception damage) when (damage is InvalidDataException or JsonException or ArgumentException or EndOfStreamException or DamagedBackupException)
        {
            if (zip is not null)
                await zip.DisposeAsync();
            throw damage as DamagedBackupException ?? new DamagedBackupException($"The backup is damaged: {damage.Message}", damage);
        }
    }

    public async IAsyncEnumerable<RowLine> Rows([EnumeratorCancellation] CancellationToken stop)
    {
        using var reader = new StreamReader(await _rows.OpenAsync(stop));
        while (await reader.ReadLineAsync(stop) is { } line)
            yield return JsonSerializer.Deserialize(line, BackupJson.Default.RowLine) ?? throw new JsonException("A row is null.");
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    private static async Task<Manifest> ReadManifest(ZipArchive zip, CancellationToken stop)
    {
        await using var stream = await Find(zip, Manifest.Name).OpenAsync(stop);
        var manifest = await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.Manifest, stop)
            ?? throw new JsonException("The manifest is null.");
        return manifest.Format == Manifest.KnownFormat
            ? manifest
            : throw new DamagedBackupException($"The backup has format {manifest.Format}; this program knows {Manifest.KnownFormat}.") { IsOfAnotherFormat = true };
    }

    private async Task CheckRows(Manifest manifest, CancellationToken stop)
    {
        if (await HashOf(_rows, stop) != manifest.RowsSha256)
            throw new DamagedBackupException("The rows of the backup are not those that were written.");
        var count = 0L;
        await foreach (var row in Rows(stop))
        {
            CommitLimits.Check(row.Partition, [new RowChange.Put(row.Key, row.Body)]);
            count++;
        }
        if (count != manifest.Rows)
            throw new DamagedBackupException($"The backup has {count} rows, not {manifest.Rows}.");
    }

    private async Task CheckFiles(Manifest manifest, CancellationToken stop)
    {
        if (Files.Count != manifest.Files)
            throw new DamagedBackupException($"The backup has {Files.Count} files, not {manifest.Files}.");
        foreach (var (caseId, sha256, entry) in Files)
            if (await HashOf(entry, stop) != sha256)
                throw new DamagedBackupException($"The file {sha256} of {caseId} is not the one that was written.");
    }

    private static ZipArchiveEntry Find(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? throw new DamagedBackupException($"The backup has no {name}.");

    private static bool IsFile(ZipArchiveEntry entry) => entry.FullName.StartsWith(Manifest.FilesFolder, StringComparison.Ordinal);

    private static (string CaseId, string Sha256, ZipArchiveEntry Entry) ToFile(ZipArchiveEntry entry)
    {
        if (entry.FullName.Split('/') is not [_, var caseId, var sha256])
            throw new DamagedBackupException($"'{entry.FullName}' cannot name a file.");
        FileNames.Check(caseId, sha256);
        return (caseId, sha256, entry);
    }

    private static async Task<string> HashOf(ZipArchiveEntry entry, CancellationToken stop)
    {
        await using var stream = await entry.OpenAsync(stop);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
    }
}
