using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Grants.Web.Retention;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Text;

namespace Grants.Functions.Timers;

/// <summary>What the host does for itself: it removes what has had its time, and makes a copy that nobody can change, since tables cannot be put back to how they were at a time.</summary>
public sealed class HouseTimers(Sweeping sweeping, BlobContainerClient backups, IRowStore rows, IFileStore files, IClock clock)
{
    private static readonly InstantPattern Name = InstantPattern.Create("'grants-'uuuu-MM-dd'T'HHmmss'Z.zip'", CultureInfo.InvariantCulture);

    /// <summary>In pieces that fit in memory (a blob has at most 50 000): the blob comes to be with the last, whole or not at all.</summary>
    private static readonly BlobUploadOptions OnlyNew = new()
    {
        Conditions = new() { IfNoneMatch = ETag.All },
        TransferOptions = new() { InitialTransferSize = 1, MaximumTransferSize = 8 * 1024 * 1024, MaximumConcurrency = 2 },
    };

    [Function("SweepTimer")]
    public Task Sweep([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken stop) => sweeping.Sweep(stop);

    [Function("BackupTimer")]
    public Task BackUp([TimerTrigger("0 30 1 * * *")] TimerInfo timer, CancellationToken stop) => BackupWriter.WriteTo(
        archive => backups.GetBlobClient(Name.Format(clock.GetCurrentInstant())).UploadAsync(archive, OnlyNew, stop), rows, files, stop);
}
