using Grants.Local.Storage;
using Grants.Workflows.Storage;

namespace Grants.Local.Tests.Storage;

/// <summary>What the SQLite store does with its folder, and what happens when its database fails.</summary>
public sealed class SqliteFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Never => CancellationToken.None;

    private string Database => _folder.At("grants.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_a_restart()
    {
        using (var store = SqliteRowStore.Open(_folder.Path))
            await Insert(store, "a");
        using var again = SqliteRowStore.Open(_folder.Path);
        Assert.NotNull(await again.Read("p", "a", Never));
    }

    [Fact]
    public async Task A_version_does_not_come_back_after_a_restart()
    {
        string? first;
        using (var store = SqliteRowStore.Open(_folder.Path))
        {
            await Insert(store, "a");
            first = (await store.Read("p", "a", Never))!.Version;
            await store.Commit("p", [new RowChange.Delete("a")], Never);
        }
        using var again = SqliteRowStore.Open(_folder.Path);
        await Insert(again, "a");
        Assert.NotEqual(first, (await again.Read("p", "a", Never))!.Version);
    }

    [Fact]
    public async Task What_waits_is_committed_before_the_store_closes()
    {
        List<Task> commits;
        using (var store = SqliteRowStore.Open(_folder.Path))
            commits = [.. Enumerable.Range(0, 500).Select(number => Insert(store, $"k{number}"))];
        await Task.WhenAll(commits);
        using var again = SqliteRowStore.Open(_folder.Path);
        Assert.Equal(500, again.Range("p", "", RowKeys.End, Never).ToBlockingEnumerable().Count());
    }

    [Fact]
    public async Task A_closed_store_has_everything_in_its_one_file()
    {
        using (var store = SqliteRowStore.Open(_folder.Path))
            await Insert(store, "a");
        Assert.Equal(["grants.db", "in-use"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteRowStore.Open(_folder.Path);
        store.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Insert(store, "a"));
    }

    [Fact]
    public void A_second_store_on_the_folder_is_refused()
    {
        using var first = SqliteRowStore.Open(_folder.Path);
        Assert.Equal(_folder.Path, Assert.Throws<FolderInUseException>(() => SqliteRowStore.Open(_folder.Path)).Folder);
    }

    [Fact]
    public void A_folder_that_was_given_free_can_be_opened()
    {
        SqliteRowStore.Open(_folder.Path).Dispose();
        SqliteRowStore.Open(_folder.Path).Dispose();
    }

    [Fact]
    public void A_database_of_a_later_release_is_refused()
    {
        SqliteRowStore.Open(_folder.Path).Dispose();
        Execute("PRAGMA user_version = 99");
        Assert.Contains("99", Assert.Throws<NewerDatabaseException>(() => SqliteRowStore.Open(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("ABORT"), InlineData("FAIL"), InlineData("ROLLBACK")]
    public async Task A_failed_transaction_writes_nothing_and_the_store_goes_on(string how)
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        Execute($"CREATE TRIGGER broken BEFORE INSERT ON rows WHEN NEW.key = 'b' BEGIN SELECT RAISE({how}, 'no room'); END");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Insert(store, "a", "b"));
        Assert.Null(await store.Read("p", "a", Never));
        Execute("DROP TRIGGER broken");
        await Insert(store, "a", "b");
        Assert.NotNull(await store.Read("p", "b", Never));
    }

    [Fact]
    public async Task A_failed_transaction_fails_all_its_callers()
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        Execute("CREATE TRIGGER broken BEFORE INSERT ON rows WHEN NEW.key = 'b' BEGIN SELECT RAISE(ABORT, 'no room'); END");
        Task[] commits = [];
        WhileTheWriterWaits(() => commits = [Insert(store, "a"), Insert(store, "b")]);
        foreach (var commit in commits)
            await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
    }

    [Fact]
    public async Task Callers_of_one_transaction_see_what_the_earlier_ones_wrote()
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        Task[] commits = [];
        WhileTheWriterWaits(() => commits = [Insert(store, "a"), Insert(store, "a"), Insert(store, "b")]);
        await commits[0];
        await Assert.ThrowsAsync<RowConflictException>(() => commits[1]);
        await commits[2];
    }

    [Fact]
    public async Task A_commit_that_waits_can_be_cancelled()
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        using var stop = new CancellationTokenSource();
        Task[] commits = [];
        WhileTheWriterWaits(() =>
        {
            commits = [Insert(store, "a"), store.Commit("p", [new RowChange.Insert("b", new byte[1])], stop.Token)];
            stop.Cancel();
        });
        await commits[0];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commits[1]);
        Assert.Null(await store.Read("p", "b", Never));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        await Insert(store, "a");
        WhileTheWriterWaits(() => Assert.NotNull(store.Read("p", "a", Never).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task A_copy_is_a_store_of_its_own()
    {
        using var store = SqliteRowStore.Open(_folder.Path);
        await Insert(store, "a");
        store.CopyTo(_folder.At("copy"));
        await Insert(store, "b");
        using var copy = SqliteRowStore.Open(_folder.At("copy"));
        Assert.Equal(["a"], copy.Range("p", "", RowKeys.End, Never).ToBlockingEnumerable().Select(row => row.Key));
    }

    private static Task Insert(SqliteRowStore store, params string[] keys) =>
        store.Commit("p", [.. keys.Select(key => new RowChange.Insert(key, new byte[1]))], Never);

    /// <summary>Another connection has the right to write, so that commits gather.</summary>
    private void WhileTheWriterWaits(Action act)
    {
        using var connection = SqliteFile.Open(Database);
        connection.Execute("BEGIN IMMEDIATE");
        act();
        connection.Execute("ROLLBACK");
    }

    private void Execute(string sql)
    {
        using var connection = SqliteFile.Open(Database);
        connection.Execute(sql);
    }
}
