using System.Globalization;
using System.Runtime.CompilerServices;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

/// <summary>Rows in memory: the simplest store that keeps the contract, for tests that count in microseconds.</summary>
public sealed class InMemoryRowStore : IRowStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedList<string, Row>> _partitions = new(StringComparer.Ordinal);
    private long _last;

    public Task<Row?> Read(string partition, string key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (_gate)
            return Task.FromResult(Find(partition, key));
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        Row[] rows;
        lock (_gate)
            rows = [.. RowsOf(partition).Values.Where(row => string.CompareOrdinal(row.Key, from) >= 0 && string.CompareOrdinal(row.Key, to) < 0)];
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        CommitLimits.Check(partition, changes);
        if (stop.IsCancellationRequested)
            return Task.FromCanceled(stop);
        lock (_gate)
        {
            if (changes.FirstOrDefault(change => !IsAsExpected(partition, change)) is { } moved)
                return Task.FromException(new RowConflictException(partition, moved.Key));
            foreach (var change in changes)
                Write(RowsOf(partition), change);
        }
        return Task.CompletedTask;
    }

    private bool IsAsExpected(string partition, RowChange change) => change switch
    {
        RowChange.Insert => Find(partition, change.Key) is null,
        RowChange.Replace replace => Find(partition, change.Key) is { } row && row.Version == replace.Version,
        RowChange.Delete { Version: { } expected } => Find(partition, change.Key)?.Version == expected,
        _ => true,
    };

    private void Write(SortedList<string, Row> rows, RowChange change)
    {
        if (change is RowChange.Delete)
        {
            rows.Remove(change.Key);
            return;
        }
        var body = change switch
        {
            RowChange.Insert insert => insert.Body,
            RowChange.Replace replace => replace.Body,
            _ => ((RowChange.Put)change).Body,
        };
        // A copy, as a real store makes one: who changes the array afterwards has not changed the row.
        rows[change.Key] = new Row(change.Key, body.ToArray(), (++_last).ToString(CultureInfo.InvariantCulture));
    }

    private Row? Find(string partition, string key) => RowsOf(partition).GetValueOrDefault(key);

    private SortedList<string, Row> RowsOf(string partition)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
            _partitions[partition] = rows = new SortedList<string, Row>(StringComparer.Ordinal);
        return rows;
    }
}
