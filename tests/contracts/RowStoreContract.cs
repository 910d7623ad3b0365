using System.Text;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

/// <summary>What every row store keeps. Its tests inherit this; each fact gets a store of its own.</summary>
public abstract partial class RowStoreContract
{
    private const string Partition = "call-1";

    /// <summary>A new, empty store.</summary>
    protected abstract Task<IRowStore> Create();

    private static CancellationToken Never => CancellationToken.None;

    private static ReadOnlyMemory<byte> Body(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string?> TextOf(IRowStore store, string key) =>
        await store.Read(Partition, key, Never) is { } row ? Encoding.UTF8.GetString(row.Body.Span) : null;

    private static async Task<string> VersionOf(IRowStore store, string key) =>
        (await store.Read(Partition, key, Never))!.Version;

    private static Task Commit(IRowStore store, params RowChange[] changes) => store.Commit(Partition, changes, Never);

    private static Task<RowConflictException> AssertConflict(IRowStore store, params RowChange[] changes) =>
        Assert.ThrowsAsync<RowConflictException>(() => Commit(store, changes));

    private static async Task<List<Row>> All(IRowStore store, string partition = Partition, string from = "", string to = RowKeys.End)
    {
        var rows = new List<Row>();
        await foreach (var row in store.Range(partition, from, to, Never))
            rows.Add(row);
        return rows;
    }
}
