using System.Collections.Concurrent;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Trials;

/// <summary>
/// A trial's rows: in partitions of its own, by the names that the program knows. Only who works in the office, and the networks, are
/// the real ones, and those a trial can read and not change.
/// </summary>
public sealed class TrialRows(IRowStore rows, Trial trial) : IRowStore
{
    private const string Networks = "networks";
    private const string Network = "network-";
    private const string Office = "office-";

    private static readonly string StaffOfOffice = Keys.Of(CaseId.OfOffice("").Own);

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    public Task<Row?> Read(string partition, string key, CancellationToken stop) => rows.Read(PlaceOf(partition, key), key, stop);

    public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop) =>
        rows.Range(PlaceOf(partition, from), from, to, stop);

    public async Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        if (changes.Any(change => IsReal(partition, change.Key))) throw new InvalidOperationException($"A trial does not change {partition}.");
        if (!known.ContainsKey(partition))
        {
            await rows.Commit(TrialBook.Partition, [TrialBook.Knows(trial.Id, partition)], stop);
            known[partition] = true;
        }

        await rows.Commit(OwnPlace(partition), changes, stop);
    }

    private string PlaceOf(string partition, string key) => IsReal(partition, key) ? partition : OwnPlace(partition);

    private string OwnPlace(string partition) => Trial.PlaceOf(trial.Id) + partition;

    private static bool IsReal(string partition, string key) =>
        partition is Networks || partition.StartsWith(Network, StringComparison.Ordinal)
        || (partition.StartsWith(Office, StringComparison.Ordinal) && key.StartsWith(StaffOfOffice, StringComparison.Ordinal));
}
