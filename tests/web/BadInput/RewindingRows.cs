using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Web.Tests.BadInput;

/// <summary>Rows in memory that can be put back as they were, so that thousands of requests start from the same world.</summary>
public sealed class RewindingRows : IRowStore
{
    private readonly Lock gate = new();
    private ImmutableDictionary<string, ImmutableSortedDictionary<string, Row>> partitions =
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, Row>>(StringComparer.Ordinal);

    private ImmutableDictionary<string, ImmutableSortedDictionary<string, Row>> kept =
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, Row>>(StringComparer.Ordinal);

    private long last;

    /// <summary>How many rows have been written, ever.</summary>
    public long Writes => last;

    /// <summary>What <see cref="Rewind"/> goes back to.</summary>
    public void Keep()
    {
        lock (gate) kept = partitions;
    }

    /// <summary>The list of partitions stays: the program remembers which of them it has written there.</summary>
    public void Rewind()
    {
        lock (gate) partitions = partitions.TryGetValue(Places.Partition, out var places) ? kept.SetItem(Places.Partition, places) : kept;
    }

    /// <summary>The rows that are not as they were kept, as <c>partition/key</c>.</summary>
    public IReadOnlyList<string> Changed()
    {
        lock (gate)
            return [.. partitions.Where(partition => !ReferenceEquals(partition.Value, kept.GetValueOrDefault(partition.Key)))
                .SelectMany(partition => Changed(partition.Key, partition.Value, RowsOf(kept, partition.Key)))];
    }

    public Task<Row?> Read(string partition, string key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(RowsOf(partitions, partition).GetValueOrDefault(key));
    }

    public async IAsyncEnumerable<Row> Range(string partition, string from, string to, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var (key, row) in RowsOf(partitions, partition))
        {
            stop.ThrowIfCancellationRequested();
            if (string.CompareOrdinal(key, to) >= 0) yield break;
            if (string.CompareOrdinal(key, from) >= 0) yield return row;
        }
    }

    public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        CommitLimits.Check(partition, changes);
        stop.ThrowIfCancellationRequested();
        lock (gate)
        {
            var rows = RowsOf(partitions, partition);
            if (changes.FirstOrDefault(change => !IsAsExpected(rows, change)) is { } moved)
                return Task.FromException(new RowConflictException(partition, moved.Key));
            partitions = partitions.SetItem(partition, changes.Aggregate(rows, Written));
        }

        return Task.CompletedTask;
    }

    private static bool IsAsExpected(ImmutableSortedDictionary<string, Row> rows, RowChange change) => change switch
    {
        RowChange.Insert => !rows.ContainsKey(change.Key),
        RowChange.Replace replace => rows.GetValueOrDefault(change.Key)?.Version == replace.Version,
        RowChange.Delete { Version: { } expected } => rows.GetValueOrDefault(change.Key)?.Version == expected,
        _ => true,
    };

    private ImmutableSortedDictionary<string, Row> Written(ImmutableSortedDictionary<string, Row> rows, RowChange change) => change switch
    {
        RowChange.Insert insert => Written(rows, change.Key, insert.Body),
        RowChange.Replace replace => Written(rows, change.Key, replace.Body),
        RowChange.Put put => Written(rows, change.Key, put.Body),
        _ => rows.Remove(change.Key),
    };

    private ImmutableSortedDictionary<string, Row> Written(ImmutableSortedDictionary<string, Row> rows, string key, ReadOnlyMemory<byte> body) =>
        rows.SetItem(key, new Row(key, body.ToArray(), (++last).ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Changed(
        string partition, ImmutableSortedDictionary<string, Row> now, ImmutableSortedDictionary<string, Row> before) =>
        now.Keys.Union(before.Keys).Where(key => !ReferenceEquals(now.GetValueOrDefault(key), before.GetValueOrDefault(key)))
            .Select(key => $"{partition}/{key}");

    private static ImmutableSortedDictionary<string, Row> RowsOf(
        ImmutableDictionary<string, ImmutableSortedDictionary<string, Row>> partitions, string partition) =>
        partitions.GetValueOrDefault(partition) ?? ImmutableSortedDictionary.Create<string, Row>(StringComparer.Ordinal);
}
