// Azure.Storage.Blobs 12.29.2 (github.com/Azure/azure-sdk-for-net: sdk/storage/Azure.Storage.Blobs/api/Azure.Storage.Blobs.net10.0.cs)
// with Azure.Storage.Common 12.29.0; a test of tests/azure holds each of these against the library itself.
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage
{
    public struct StorageTransferOptions
    {
        public int? MaximumConcurrency { get; set; }

        public long? MaximumTransferSize { get; set; }

        public long? InitialTransferSize { get; set; }
    }
}

namespace Azure.Storage.Blobs.Specialized
{
    public class BlobBaseClient
    {
        protected BlobBaseClient() { }

        public virtual Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public virtual Task<Response<bool>> DeleteIfExistsAsync(
            DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}

namespace Azure.Storage.Blobs
{
    public class BlobClientOptions : ClientOptions
    {
        public BlobClientOptions(ServiceVersion version = ServiceVersion.V2026_06_06) { }

        public enum ServiceVersion
        {
            V2026_06_06 = 31,
        }
    }

    public class BlobClient : Specialized.BlobBaseClient
    {
        protected BlobClient() { }

        public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    public class BlobContainerClient
    {
        protected BlobContainerClient() { }

        public virtual BlobClient GetBlobClient(string blobName) => throw new NotSupportedException();

        public virtual AsyncPageable<BlobItem> GetBlobsAsync(GetBlobsOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
            PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string>? metadata = null,
            BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class BlobServiceClient
    {
        protected BlobServiceClient() { }

        public BlobServiceClient(string connectionString, BlobClientOptions options) { }

        public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions? options = null) { }

        public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) => new Named();

        /// <summary>The library's own is made here, without a service.</summary>
        private sealed class Named : BlobContainerClient;
    }
}

namespace Azure.Storage.Blobs.Models
{
    public enum DeleteSnapshotsOption
    {
        None = 0,
        IncludeSnapshots = 1,
        OnlySnapshots = 2,
    }

    public enum PublicAccessType
    {
        None = 0,
        BlobContainer = 1,
        Blob = 2,
    }

    public class GetBlobsOptions;

    public class BlobDownloadOptions;

    public class BlobContainerInfo
    {
        internal BlobContainerInfo() { }
    }

    public class BlobContentInfo
    {
        internal BlobContentInfo() { }
    }

    public class BlobContainerEncryptionScopeOptions;

    public class BlobLeaseRequestConditions : RequestConditions;

    public class BlobRequestConditions : BlobLeaseRequestConditions;

    public class BlobUploadOptions
    {
        public BlobRequestConditions Conditions { get; set; } = null!;

        public StorageTransferOptions TransferOptions { get; set; }
    }

    public class BlobItem
    {
        internal BlobItem() { }

        public string Name { get; internal set; } = null!;
    }

    public class BlobDownloadStreamingResult
    {
        internal BlobDownloadStreamingResult() { }

        public Stream Content { get; internal set; } = null!;
    }
}
