using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Cases;

/// <summary>The partitions that there are: a row for each, written before its first commit, so that alarms, backups and checks find all.</summary>
public sealed class Places(IRowStore rows)
{
    public const string Partition = "places";

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    public async Task Know(string partition, CancellationToken stop)
    {
        if (known.ContainsKey(partition)) return;
        await rows.Commit(Partition, [new RowChange.Put(partition, ReadOnlyMemory<byte>.Empty)], stop);
        known[partition] = true;
    }

    public async IAsyncEnumerable<string> All([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in rows.Range(Partition, "", Keys.EndOf(""), stop)) yield return row.Key;
    }
}
