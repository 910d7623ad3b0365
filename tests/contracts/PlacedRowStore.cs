using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

/// <summary>
/// Another store's rows, in known places only: a partition has its row in <c>places</c> before its first commit, or is left out of
/// backups on purpose. What forgets its place would be gone after a restore, and no test of its own would tell.
/// </summary>
public sealed class PlacedRowStore(IRowStore rows) : IRowStore
{
    public Task<Row?> Read(string partition, string key, CancellationToken stop) => rows.Read(partition, key, stop);

    public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop) => rows.Range(partition, from, to, stop);

    public async Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        if (partition != Places.Partition && !Places.IsLeftOut(partition) && await rows.Read(Places.Partition, partition, stop) is null)
            throw new InvalidOperationException($"{partition} has no place.");
        await rows.Commit(partition, changes, stop);
    }
}
