using System.Globalization;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

public abstract partial class RowStoreContract
{
    [Fact]
    public async Task A_row_that_was_never_written_is_not_there() =>
        Assert.Null(await (await Create()).Read(Partition, "a", Never));

    [Fact]
    public async Task An_inserted_row_is_read_back()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        Assert.Equal("1", await TextOf(store, "a"));
    }

    [Fact]
    public async Task An_empty_body_is_a_body()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", default));
        Assert.Equal("", await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_part_of_an_array_is_written_as_that_part()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("12345")[1..3]));
        Assert.Equal("23", await TextOf(store, "a"));
    }

    [Fact]
    public async Task An_insert_of_a_row_that_exists_is_a_conflict_that_names_it()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        var conflict = await AssertConflict(store, new RowChange.Insert("a", Body("2")));
        Assert.Equal((Partition, "a"), (conflict.Partition, conflict.Key));
    }

    [Fact]
    public async Task A_replace_at_the_version_writes()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        await Commit(store, new RowChange.Replace("a", Body("2"), await VersionOf(store, "a")));
        Assert.Equal("2", await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_replace_at_an_older_version_is_a_conflict()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        var old = await VersionOf(store, "a");
        await Commit(store, new RowChange.Put("a", Body("2")));
        await AssertConflict(store, new RowChange.Replace("a", Body("3"), old));
    }

    [Theory, InlineData("1"), InlineData(""), InlineData("no version of ours")]
    public async Task A_replace_of_an_absent_row_is_a_conflict(string version) =>
        await AssertConflict(await Create(), new RowChange.Replace("a", Body("1"), version));

    [Fact]
    public async Task A_put_writes_whether_the_row_exists_or_not()
    {
        var store = await Create();
        await Commit(store, new RowChange.Put("a", Body("1")));
        await Commit(store, new RowChange.Put("a", Body("2")));
        Assert.Equal("2", await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_delete_without_a_version_removes_the_row()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        await Commit(store, new RowChange.Delete("a"));
        Assert.Null(await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_delete_without_a_version_of_an_absent_row_is_no_error() =>
        await Commit(await Create(), new RowChange.Delete("a"));

    [Fact]
    public async Task A_delete_at_the_version_removes_the_row()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        await Commit(store, new RowChange.Delete("a", await VersionOf(store, "a")));
        Assert.Null(await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_delete_at_an_older_version_is_a_conflict()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        var old = await VersionOf(store, "a");
        await Commit(store, new RowChange.Put("a", Body("2")));
        await AssertConflict(store, new RowChange.Delete("a", old));
    }

    [Fact]
    public async Task A_delete_at_a_version_of_an_absent_row_is_a_conflict()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        var old = await VersionOf(store, "a");
        await Commit(store, new RowChange.Delete("a"));
        await AssertConflict(store, new RowChange.Delete("a", old));
    }

    [Fact]
    public async Task A_conflict_leaves_nothing_of_its_commit()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("b", Body("1")), new RowChange.Insert("c", Body("1")));
        await AssertConflict(
            store,
            new RowChange.Insert("a", Body("2")),
            new RowChange.Put("b", Body("2")),
            new RowChange.Delete("c"),
            new RowChange.Replace("d", Body("2"), "1"));
        Assert.Equal(["b", "c"], (await All(store)).Select(row => row.Key));
        Assert.Equal("1", await TextOf(store, "b"));
    }

    [Fact]
    public async Task A_version_moves_with_every_write_and_never_comes_back()
    {
        var store = await Create();
        var versions = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            await Commit(store, new RowChange.Insert("a", Body("same")));
            versions.Add(await VersionOf(store, "a"));
            await Commit(store, new RowChange.Put("a", Body("same")));
            versions.Add(await VersionOf(store, "a"));
            await Commit(store, new RowChange.Delete("a"));
        }
        Assert.Equal(10, versions.Distinct().Count());
    }

    [Fact]
    public async Task A_version_stays_while_other_rows_are_written()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("1")));
        var version = await VersionOf(store, "a");
        await Commit(store, new RowChange.Insert("b", Body("1")));
        Assert.Equal(version, await VersionOf(store, "a"));
    }

    [Fact]
    public async Task The_same_key_in_two_partitions_is_two_rows()
    {
        var store = await Create();
        await store.Commit("one", [new RowChange.Insert("a", Body("1"))], Never);
        await store.Commit("two", [new RowChange.Insert("a", Body("2"))], Never);
        Assert.Single(await All(store, "one"));
    }

    [Fact]
    public async Task A_commit_that_was_cancelled_before_it_began_writes_nothing()
    {
        var store = await Create();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Commit(Partition, [new RowChange.Insert("a", Body("1"))], stop.Token));
        Assert.Null(await TextOf(store, "a"));
    }

    [Fact]
    public async Task A_hundred_who_add_one_to_the_same_row_and_try_again_on_a_conflict_make_a_hundred()
    {
        var store = await Create();
        await Commit(store, new RowChange.Insert("a", Body("0")));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => AddOne(store))));
        Assert.Equal("100", await TextOf(store, "a"));
    }

    private static async Task AddOne(IRowStore store)
    {
        while (true)
        {
            var row = (await store.Read(Partition, "a", Never))!;
            var number = int.Parse(row.Body.Span, CultureInfo.InvariantCulture) + 1;
            try
            {
                await Commit(store, new RowChange.Replace("a", Body(number.ToString(CultureInfo.InvariantCulture)), row.Version));
                return;
            }
            catch (RowConflictException)
            {
                // Somebody else was first: read again.
            }
        }
    }
}
