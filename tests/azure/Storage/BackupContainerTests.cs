using Azure;
using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Azure.Tests.Storage;

/// <summary>A backup that goes up in pieces while it is written.</summary>
[Collection(OnAzurite.Name)]
public sealed class BackupContainerTests(Azurite azurite)
{
    private static readonly Instant Night = Instant.FromUtc(2026, 11, 24, 1, 30);

    [Fact]
    public async Task It_can_be_restored_from_and_is_not_written_over()
    {
        var container = await azurite.NewContainer();
        var files = new InMemoryFileStore();
        var large = new byte[20_000_000];
        Random.Shared.NextBytes(large);
        var stored = await files.Write("call-1.a", new MemoryStream(large), long.MaxValue, CancellationToken.None);

        await new BackupContainer(container).Write(new InMemoryRowStore(), files, Night, CancellationToken.None);

        var archive = (await container.GetBlobClient("grants-2026-11-24T013000Z.zip").DownloadContentAsync()).Value.Content.ToStream();
        var restored = new BlobFileStore(await azurite.NewContainer());
        await BackupReader.Restore(archive, new InMemoryRowStore(), restored, CancellationToken.None);
        Assert.Equal([("call-1.a", stored.Sha256)], await restored.All(CancellationToken.None).ToListAsync());
        var again = await Assert.ThrowsAsync<StoreUnavailableException>(() => new BackupContainer(container).Write(new InMemoryRowStore(), files, Night, CancellationToken.None));
        Assert.InRange(Assert.IsType<RequestFailedException>(again.InnerException).Status, 409, 412);
    }

    [Fact]
    public async Task One_that_breaks_off_leaves_nothing()
    {
        var container = await azurite.NewContainer();

        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            new BackupContainer(container).Write(new Broken(new InMemoryRowStore()), new InMemoryFileStore(), Night, CancellationToken.None));

        Assert.Empty(await container.GetBlobsAsync().ToListAsync());
    }

    /// <summary>Away after the first rows have been read.</summary>
    private sealed class Broken(IRowStore rows) : IRowStore
    {
        private int asked;

        public Task<Row?> Read(string partition, string key, CancellationToken stop) => rows.Read(partition, key, stop);

        public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop) =>
            asked++ is 0 ? rows.Range(partition, from, to, stop) : throw new StoreUnavailableException(new IOException("Away."));

        public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop) => rows.Commit(partition, changes, stop);
    }
}
