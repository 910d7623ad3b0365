using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Azure.Tests.Storage;

/// <summary>What the libraries themselves throw when nobody answers is told as a store that is away.</summary>
public sealed class OutageTests
{
    private static readonly string Nobody = FormattableString.Invariant($"http://127.0.0.1:{Azurite.FreePort()}/devstoreaccount1");

    [Fact]
    public async Task Rows_are_away()
    {
        var rows = new TableRowStore(new TableServiceClient(ConnectionString, Hasty(new TableClientOptions())).GetTableClient("grants"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => rows.Read("p", "k", CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => rows.Range("p", "a", "z", CancellationToken.None).ToListAsync().AsTask());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => rows.Commit("p", [new RowChange.Put("k", new byte[] { 1 })], CancellationToken.None));
    }

    [Fact]
    public async Task Files_are_away()
    {
        var files = new BlobFileStore(new BlobServiceClient(ConnectionString, Hasty(new BlobClientOptions())).GetBlobContainerClient("files"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => files.Write("call-1.abc", new MemoryStream(new byte[9_000_000]), long.MaxValue, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => files.Open("call-1.abc", new string('0', 64), CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => files.All(CancellationToken.None).ToListAsync().AsTask());
    }

    private static string ConnectionString => Azurite.Connection(Nobody, Nobody, Nobody);

    private static T Hasty<T>(T options) where T : ClientOptions
    {
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        return options;
    }
}
