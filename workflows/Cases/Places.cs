using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;

namespace Grants.Workflows.Cases;

/// <summary>
/// The partitions that there are: a row for each, written before its first commit, so that alarms, backups and checks find all. Those that
/// hold for a running host only have none (<see cref="LeftOut"/>).
/// </summary>
public sealed class Places(IRowStore rows)
{
    public const string Partition = "places";

    /// <summary>What no backup holds: a restored store has no sessions, repeats no answers, and makes its own keys for forms.</summary>
    public static IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal) { "health", "idempotency", "key-ring", "sessions", TrialBook.Partition };

    /// <summary>Whether no backup holds a partition: one of these, or a trial's own.</summary>
    public static bool IsLeftOut(string partition) => LeftOut.Contains(partition) || Trial.IsPlace(partition);

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
