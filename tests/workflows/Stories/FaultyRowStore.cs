using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>A store that goes down at its n-th commit, before or after it was written, and stays down.</summary>
internal sealed class FaultyRowStore(IRowStore rows, int atCommit, bool after) : IRowStore
{
    private int commits;

    public int Commits => commits;

    public bool IsDown { get; private set; }

    public Task<Row?> Read(string partition, string key, CancellationToken stop)
    {
        Check();
        return rows.Read(partition, key, stop);
    }

    public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop)
    {
        Check();
        return rows.Range(partition, from, to, stop);
    }

    public async Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        Check();
        var isLast = Interlocked.Increment(ref commits) == atCommit;
        if (isLast && !after) GoDown();
        await rows.Commit(partition, changes, stop);
        if (isLast) GoDown();
    }

    private void GoDown()
    {
        IsDown = true;
        Check();
    }

    private void Check()
    {
        if (IsDown) throw new StoreUnavailableException(new IOException("The store is down."));
    }
}
