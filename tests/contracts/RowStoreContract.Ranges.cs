using System.Globalization;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

public abstract partial class RowStoreContract
{
    private static readonly string[] Ordinal =
        ["-", "-a", ".", "0", "00", "1", "10", "2", "9", "a", "a-", "a.", "a0", "aa", "a~", "a~1", "b", "z", "zz", "z~", "~", "~~"];

    [Fact]
    public async Task A_range_is_in_ordinal_order_of_its_keys()
    {
        var store = await WithKeys(Ordinal.Reverse());
        Assert.Equal(Ordinal, (await All(store)).Select(row => row.Key));
    }

    [Theory]
    [InlineData("a", "b", "a a- a. a0 aa a~ a~1")]
    [InlineData("a~", "a~\u00ff", "a~ a~1")]
    [InlineData("~", "\u00ff", "~ ~~")]
    [InlineData("-", ".", "- -a")]
    [InlineData("00", "10", "00 1")]
    [InlineData("a", "a", "")]
    [InlineData("b", "a", "")]
    [InlineData("c", "d", "")]
    public async Task A_range_holds_its_first_key_and_not_its_end(string from, string to, string expected)
    {
        var store = await WithKeys(Ordinal);
        Assert.Equal(expected, string.Join(' ', (await All(store, Partition, from, to)).Select(row => row.Key)));
    }

    [Fact]
    public async Task A_range_of_a_partition_that_was_never_written_is_empty() =>
        Assert.Empty(await All(await Create(), "nowhere"));

    [Fact]
    public async Task A_range_tells_bodies_and_versions_as_a_read_does()
    {
        var store = await WithKeys(["a"]);
        var (ranged, read) = (Assert.Single(await All(store)), (await store.Read(Partition, "a", Never))!);
        Assert.Equal((read.Version, Convert.ToHexString(read.Body.Span)), (ranged.Version, Convert.ToHexString(ranged.Body.Span)));
    }

    [Fact]
    public async Task A_long_range_is_whole_while_it_is_written_to()
    {
        var store = await Create();
        var keys = Enumerable.Range(0, 1_000).Select(number => $"k{number:d4}").ToList();
        foreach (var part in keys.Chunk(CommitLimits.Rows))
            await Commit(store, [.. part.Select(key => new RowChange.Insert(key, Body(key)))]);
        var seen = new List<string>();
        await foreach (var row in store.Range(Partition, "k", "l", Never))
        {
            // Rows come and go on both sides of the reader; those that were there and stay are seen once.
            if (seen.Count % 100 == 50)
                await Commit(
                    store,
                    new RowChange.Insert($"j{seen.Count}", Body("before")),
                    new RowChange.Insert($"{row.Key}~", Body("between")),
                    new RowChange.Put(row.Key, Body("changed")));
            if (!row.Key.EndsWith('~'))
                seen.Add(row.Key);
        }
        Assert.Equal(keys, seen);
    }

    [Fact]
    public async Task A_range_can_be_stopped()
    {
        var store = await WithKeys(Ordinal);
        using var stop = new CancellationTokenSource();
        await using var rows = store.Range(Partition, "", RowKeys.End, stop.Token).GetAsyncEnumerator(Never);
        await rows.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }

    private async Task<IRowStore> WithKeys(IEnumerable<string> keys)
    {
        var store = await Create();
        await Commit(store, [.. keys.Select(key => new RowChange.Insert(key, Body(key.Length.ToString(CultureInfo.InvariantCulture))))]);
        return store;
    }
}
