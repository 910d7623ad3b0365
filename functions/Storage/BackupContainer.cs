using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace Grants.Functions.Storage;

/// <summary>Backups as blobs of a container that infra/ makes unchangeable, each named by when it was made.</summary>
public sealed class BackupContainer(BlobContainerClient container)
{
    private static readonly InstantPattern Name = InstantPattern.Create("'grants-'uuuu-MM-dd'T'HHmmss'Z.zip'", CultureInfo.InvariantCulture);

    /// <summary>In pieces that fit in memory (a blob has at most 50 000): the blob comes to be with the last, whole or not at all.</summary>
    private static readonly BlobUploadOptions OnlyNew = new()
    {
        Conditions = new() { IfNoneMatch = ETag.All },
        TransferOptions = new() { InitialTransferSize = 1, MaximumTransferSize = 8 * 1024 * 1024, MaximumConcurrency = 2 },
    };

    public Task Write(IRowStore rows, IFileStore files, Instant now, CancellationToken stop) =>
        BackupWriter.WriteTo(archive => Outage.Told(() => container.GetBlobClient(Name.Format(now)).UploadAsync(archive, OnlyNew, stop), stop), rows, files, stop);
}
