using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Grants.Workflows.Storage;

namespace Grants.Functions.Storage;

/// <summary>
/// Files as blobs of one container, at <c>{case}/{sha256}</c>, each made once and never changed. They are read through the pages, which ask who
/// may; nothing gives out a link to a blob, so there are none.
/// </summary>
public sealed class BlobFileStore(BlobContainerClient container) : IFileStore
{
    /// <summary>In pieces that a slow line takes within the time of a request, which counts for each.</summary>
    private static readonly BlobUploadOptions OnlyNew = new()
    {
        Conditions = new() { IfNoneMatch = ETag.All },
        TransferOptions = new() { InitialTransferSize = 4 * 1024 * 1024, MaximumTransferSize = 4 * 1024 * 1024, MaximumConcurrency = 1 },
    };

    /// <summary>The name is the hash, which is known at the end: until then the content stands in a file of this machine.</summary>
    public async Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop)
    {
        FileNames.CheckCase(caseId);
        await using var incoming = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Access = FileAccess.ReadWrite, Mode = FileMode.Create, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        var stored = await IncomingFile.Receive(content, incoming, limit, stop);
        incoming.Position = 0;
        // What is there already is the same content.
        await Asked(() => BlobOf(caseId, stored.Sha256).UploadAsync(incoming, OnlyNew, stop), stop, "BlobAlreadyExists", "ConditionNotMet");
        return stored;
    }

    public async Task<Stream?> Open(string caseId, string sha256, CancellationToken stop)
    {
        var found = await Asked(() => BlobOf(caseId, sha256).DownloadStreamingAsync(cancellationToken: stop), stop, "BlobNotFound");
        return found?.Value.Content;
    }

    public Task Destroy(string caseId, string sha256, CancellationToken stop) =>
        Outage.Told(() => BlobOf(caseId, sha256).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: stop), stop);

    public async IAsyncEnumerable<(string CaseId, string Sha256)> All([EnumeratorCancellation] CancellationToken stop)
    {
        await using var found = container.GetBlobsAsync(cancellationToken: stop).GetAsyncEnumerator(stop);
        while (await Outage.Told(() => found.MoveNextAsync().AsTask(), stop))
            if (found.Current.Name.Split('/') is [var caseId, var sha256]) yield return (caseId, sha256);
    }

    private BlobClient BlobOf(string caseId, string sha256)
    {
        FileNames.Check(caseId, sha256);
        return container.GetBlobClient($"{caseId}/{sha256}");
    }

    /// <summary>An answer of the service; null when it says one of what is no fault here.</summary>
    private static async Task<T?> Asked<T>(Func<Task<T>> ask, CancellationToken stop, params string[] known) where T : class
    {
        try
        {
            return await Outage.Told(ask, stop);
        }
        catch (StoreUnavailableException fault) when (fault.InnerException is RequestFailedException { ErrorCode: { } code } && known.Contains(code))
        {
            return null;
        }
    }
}
