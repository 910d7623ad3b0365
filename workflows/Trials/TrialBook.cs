using System.Text.Json;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Trials;

/// <summary>
/// The trials that there are: one at most for a call. Its row goes first when it ends, so that nobody enters it any more; what the trial
/// kept goes after, and what a crash leaves of it at the next sweep.
/// </summary>
public sealed class TrialBook(IRowStore rows, IFileStore files, IClock clock)
{
    public const string Partition = "trials";

    private const string Calls = "call~";
    private const string Parts = "part~";
    private const int RowsInACommit = 90;

    /// <summary>Null when nobody tries the call out.</summary>
    public async Task<Trial?> Of(string callId, CancellationToken stop) =>
        await rows.Read(Partition, Calls + callId, stop) is { } row ? Read(row) : null;

    /// <summary>Begins one in the place of the one that there was.</summary>
    public async Task<Trial> Begin(Trial trial, CancellationToken stop)
    {
        await End(trial.CallId, stop);
        await rows.Commit(Partition, [new RowChange.Put(Calls + trial.CallId, JsonSerializer.SerializeToUtf8Bytes(trial, TrialJson.Default.Trial))], stop);
        return trial;
    }

    /// <summary>Ends a call's trial, and removes everything of it; one that there is not is ended already.</summary>
    public async Task End(string callId, CancellationToken stop)
    {
        if (await Of(callId, stop) is not { } trial) return;
        await rows.Commit(Partition, [new RowChange.Delete(Calls + callId)], stop);
        await Remove(trial.Id, stop);
    }

    /// <summary>Ends those that nobody has ended in time, and removes what is left of those that were.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        var running = new HashSet<string>(StringComparer.Ordinal);
        foreach (var trial in await rows.Range(Partition, Calls, Keys.EndOf(Calls), stop).Select(Read).ToListAsync(stop))
            if (trial.BeganAt + Duration.FromDays(Trial.LongestDays) < clock.GetCurrentInstant()) await End(trial.CallId, stop);
            else running.Add(trial.Id);
        var ended = await rows.Range(Partition, Parts, Keys.EndOf(Parts), stop).Select(row => row.Key.Split('~')[1]).Distinct().ToListAsync(stop);
        foreach (var id in ended.Where(id => !running.Contains(id))) await Remove(id, stop);
    }

    /// <summary>The row that says that a trial has rows in a partition; written before the first of them.</summary>
    internal static RowChange Knows(string id, string partition) => new RowChange.Put($"{Parts}{id}~{partition}", ReadOnlyMemory<byte>.Empty);

    private async Task Remove(string id, CancellationToken stop)
    {
        var place = Trial.PlaceOf(id);
        await foreach (var (caseId, sha256) in files.All(stop))
            if (caseId.StartsWith(place, StringComparison.Ordinal)) await files.Destroy(caseId, sha256, stop);
        var parts = $"{Parts}{id}~";
        foreach (var part in await rows.Range(Partition, parts, Keys.EndOf(parts), stop).ToListAsync(stop))
        {
            await Empty(place + part.Key[parts.Length..], stop);
            await rows.Commit(Partition, [new RowChange.Delete(part.Key)], stop);
        }
    }

    private async Task Empty(string partition, CancellationToken stop)
    {
        var all = await rows.Range(partition, "", RowKeys.End, stop).Select(row => row.Key).ToListAsync(stop);
        foreach (var some in all.Chunk(RowsInACommit)) await rows.Commit(partition, [.. some.Select(key => new RowChange.Delete(key))], stop);
    }

    private static Trial Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, TrialJson.Default.Trial)!;
}
