using Azure;
using Grants.Contracts;
using Grants.Functions.Tests.Hosting;
using Grants.Functions.Tests.Storage;
using Grants.Functions.Timers;
using Grants.Web.Retention;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Grants.Functions.Tests.Timers;

/// <summary>Each night a whole backup, and never a part of one.</summary>
public sealed class HouseTimersTests : IAsyncLifetime
{
    private readonly AzureApp app = AzureApp.Build();
    private readonly PlacedRowStore rows = new(new InMemoryRowStore());
    private readonly InMemoryFileStore files = new();
    private readonly ScriptedContainer backups = new();

    public async Task InitializeAsync()
    {
        await rows.Commit("places", [new RowChange.Put("call-1", default)], CancellationToken.None);
        await rows.Commit("call-1", [new RowChange.Put("a~note", new byte[] { 1, 2, 3 })], CancellationToken.None);
        await files.Write("call-1.a", new MemoryStream(new byte[30_000_000]), long.MaxValue, CancellationToken.None);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task It_can_be_restored_from()
    {
        await BackUp(files);

        var (name, archive) = Assert.Single(backups.Blobs);
        Assert.Equal("grants-2026-11-24T013000Z.zip", name);
        var (restored, kept) = (new InMemoryRowStore(), new InMemoryFileStore());
        await BackupReader.Restore(new MemoryStream(archive), restored, kept, CancellationToken.None);
        Assert.Equal([1, 2, 3], (await restored.Read("call-1", "a~note", CancellationToken.None))!.Body.ToArray());
        Assert.Single(await kept.All(CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task One_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => BackUp(new BrokenFiles()));

        Assert.Empty(backups.Blobs);
    }

    [Fact]
    public async Task A_service_that_does_not_take_it_is_told_and_does_not_hang()
    {
        backups.Fault = new RequestFailedException(503, "ServerBusy");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => BackUp(files).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task One_that_is_there_is_not_written_over()
    {
        await BackUp(files);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => BackUp(files));
    }

    private Task BackUp(IFileStore from) =>
        new HouseTimers(app.Get<Sweeping>(), new(backups), rows, from, new Night()).BackUp(new TimerInfo(), CancellationToken.None);

    /// <summary>A store that is away when it comes to the files.</summary>
    private sealed class BrokenFiles : IFileStore
    {
        public Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop) => throw new NotSupportedException();

        public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop) => throw new NotSupportedException();

        public Task Destroy(string caseId, string sha256, CancellationToken stop) => throw new NotSupportedException();

        public async IAsyncEnumerable<(string CaseId, string Sha256)> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
        {
            await Task.Yield();
            stop.ThrowIfCancellationRequested();
            if (!stop.CanBeCanceled) throw new StoreUnavailableException(new IOException("Away."));
            yield break;
        }
    }

    private sealed class Night : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 11, 24, 1, 30);
    }
}
