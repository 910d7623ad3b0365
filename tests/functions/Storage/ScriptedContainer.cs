using System.Collections.Concurrent;
using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Grants.Functions.Tests.Storage;

/// <summary>A container as the service keeps one, in memory: a blob that is there is not made again when that was forbidden.</summary>
internal sealed class ScriptedContainer : BlobContainerClient
{
    private readonly ConcurrentDictionary<string, byte[]> blobs = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Blobs => blobs;

    /// <summary>What comes instead of any answer.</summary>
    public Exception? Fault { get; set; }

    public override BlobClient GetBlobClient(string blobName) => new Blob(blobName, this);

    public override AsyncPageable<BlobItem> GetBlobsAsync(GetBlobsOptions? options = null, CancellationToken cancellationToken = default)
    {
        Answer(cancellationToken);
        var items = blobs.Keys.Order(StringComparer.Ordinal).Select(name => new BlobItem { Name = name }).ToArray();
        return AsyncPageable<BlobItem>.FromPages([Page<BlobItem>.FromValues(items, null, null!)]);
    }

    private void Answer(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (Fault is { } fault) throw fault;
    }

    private sealed class Blob(string name, ScriptedContainer container) : BlobClient
    {
        public override async Task<Response<BlobContentInfo>> UploadAsync(Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default)
        {
            container.Answer(cancellationToken);
            Assert.Equal(ETag.All, options.Conditions.IfNoneMatch);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken);
            if (!container.blobs.TryAdd(name, copy.ToArray())) throw new RequestFailedException((int)HttpStatusCode.Conflict, "It is there.", "BlobAlreadyExists", null);
            return Response.FromValue(new BlobContentInfo(), null!);
        }

        public override Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
        {
            container.Answer(cancellationToken);
            return container.blobs.TryGetValue(name, out var content)
                ? Task.FromResult(Response.FromValue(new BlobDownloadStreamingResult { Content = new MemoryStream(content) }, null!))
                : throw new RequestFailedException((int)HttpStatusCode.NotFound, "It is not there.", "BlobNotFound", null);
        }

        public override Task<Response<bool>> DeleteIfExistsAsync(
            DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
        {
            container.Answer(cancellationToken);
            return Task.FromResult(Response.FromValue(container.blobs.TryRemove(name, out _), null!));
        }
    }
}
