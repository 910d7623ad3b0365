using Grants.Workflows.Storage;

namespace Grants.Contracts;

public abstract partial class RowStoreContract
{
    [Fact]
    public async Task A_hundred_rows_are_a_commit()
    {
        var store = await Create();
        await Commit(store, Rows(100, 1));
        Assert.Equal(100, (await All(store)).Count);
    }

    [Theory, InlineData(0), InlineData(101)]
    public async Task None_and_more_than_a_hundred_are_not(int rows) =>
        await AssertNoCommit(Rows(rows, 1));

    [Fact]
    public async Task A_row_of_512_KiB_is_kept_byte_for_byte()
    {
        var store = await Create();
        var body = new byte[512 * 1024];
        for (var at = 0; at < body.Length; at++)
            body[at] = (byte)(at % 251);
        await Commit(store, new RowChange.Insert("a", body));
        Assert.True((await store.Read(Partition, "a", Never))!.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public async Task A_row_of_a_byte_more_is_refused() =>
        await AssertNoCommit(Rows(1, 512 * 1024 + 1));

    [Fact]
    public async Task A_commit_of_2_MiB_is_kept()
    {
        var store = await Create();
        await Commit(store, Rows(4, 512 * 1024));
        Assert.Equal(4, (await All(store)).Count);
    }

    [Fact]
    public async Task A_commit_of_a_byte_more_is_refused() =>
        await AssertNoCommit([.. Rows(4, 512 * 1024), new RowChange.Put("z", new byte[1])]);

    [Fact]
    public async Task A_key_and_a_partition_may_have_512_characters()
    {
        var store = await Create();
        var name = new string('~', 512);
        await store.Commit(name, [new RowChange.Insert(name, Body("1"))], Never);
        Assert.NotNull(await store.Read(name, name, Never));
    }

    public static TheoryData<string> NoKeys => ["", "A", "a b", "a/b", "a_b", "å", "a\0", "a\n", new string('a', 513)];

    [Theory, MemberData(nameof(NoKeys))]
    public async Task Other_keys_are_refused(string key) =>
        await AssertNoCommit(new RowChange.Insert(key, Body("1")));

    [Theory, MemberData(nameof(NoKeys))]
    public async Task Other_partitions_are_refused(string partition)
    {
        var store = await Create();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Commit(partition, Rows(1, 1), Never));
    }

    [Theory, MemberData(nameof(NoKeys)), InlineData("..%2f"), InlineData("\ud800")]
    public async Task Under_other_keys_and_in_other_partitions_there_is_nothing(string name)
    {
        var store = await Create();
        await Commit(store, Rows(1, 1));

        Assert.Null(await store.Read(Partition, name, Never));
        Assert.Null(await store.Read(name, "r000", Never));
        Assert.Empty(await All(store, name));
    }

    [Fact]
    public async Task A_key_stands_only_once_in_a_commit() =>
        await AssertNoCommit(new RowChange.Put("a", Body("1")), new RowChange.Delete("a"));

    private async Task AssertNoCommit(params RowChange[] changes)
    {
        var store = await Create();
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(store, changes));
        Assert.Empty(await All(store));
    }

    private static RowChange[] Rows(int count, int size) =>
        [.. Enumerable.Range(0, count).Select(number => new RowChange.Insert($"r{number:d3}", new byte[size]))];
}
