using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>The summaries of cases, as lists are made of. A person who is not impartial in a case does not see it here either.</summary>
public sealed class ReviewQueue(CaseRepository cases)
{
    private const int MostRemembered = 50_000;

    // Most rows of a queue are as they were when it was last read, and reading their JSON takes longer than fetching them.
    private readonly ConcurrentDictionary<(string Partition, string Key), (string Version, Summary Summary)> remembered = new();

    /// <summary>An office's calls, by id.</summary>
    public async IAsyncEnumerable<Call> CallsOf(OrganisationNumber office, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var call in CallList.All(cases, stop))
            if (call.State!.Call.Office == office) yield return call.State.Call;
    }

    /// <summary>An office's received cases, of one call or of all, without those that a person is shut out of.</summary>
    public async IAsyncEnumerable<Summary> Of(
        OrganisationNumber office, string? callId, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var call in CallsOf(office, stop))
        {
            if (callId is not null && call.Id != callId) continue;
            await foreach (var summary in Received(CaseId.OfCall(call.Id).Partition, reader, stop)) yield return summary;
        }
    }

    /// <summary>A call's received cases, without those that a person is shut out of.</summary>
    public IAsyncEnumerable<Summary> Received(string partition, PersonId reader, CancellationToken stop) =>
        In(partition, stop).Where(summary => summary.ReceivedAt is not null && !summary.ShutOut.Contains(reader));

    /// <summary>The summary of one case; null when there is none such.</summary>
    public async Task<Summary?> Find(CaseId id, CancellationToken stop) =>
        await cases.Rows.Read(id.Partition, Keys.Summary(id.Own), stop) is { } row ? Understood(id.Partition, row) : null;

    /// <summary>All summaries of a call, drafts too.</summary>
    public async IAsyncEnumerable<Summary> In(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(partition, Keys.Summaries, Keys.EndOf(Keys.Summaries), stop))
            yield return Understood(partition, row);
    }

    private Summary Understood(string partition, Row row)
    {
        if (remembered.TryGetValue((partition, row.Key), out var known) && known.Version == row.Version) return known.Summary;
        var summary = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Summary)!;
        if (remembered.Count > MostRemembered) remembered.Clear();
        remembered[(partition, row.Key)] = (row.Version, summary);
        return summary;
    }
}
