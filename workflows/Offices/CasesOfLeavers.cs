using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>
/// Frees the cases of those who are no caseworkers on an office's staff any more. Who has what is read from the summaries each time, so
/// what a kill interrupted, or somebody assigned meanwhile, is freed at the office's next look.
/// </summary>
public sealed class CasesOfLeavers(ApplicationStore applications, ReviewQueue queue, IClock clock)
{
    /// <summary>An event, a snapshot and a summary.</summary>
    private const int RowsOfACase = 3;

    /// <summary>One case more fits beside so many: its snapshot is a row, and so is its summary.</summary>
    private const int MostBytes = CommitLimits.CommitSize - 2 * CommitLimits.RowSize;

    /// <summary>The list of staff, not a person, takes the case.</summary>
    private static readonly Actor Nobody = new Actor.Leader(new(""), default);

    public async Task Free(OrganisationNumber office, OfficeCase staff, CancellationToken stop)
    {
        var held = await queue.Of(office, null, Nobody.Person, stop)
            .Where(summary => summary.Caseworker is { } has && !staff.HasCaseworker(has)).Select(summary => summary.Id).ToArrayAsync(stop);
        foreach (var ofCall in held.GroupBy(id => id.Partition))
            for (var rest = ofCall.ToArray(); rest.Length > 0;)
                rest = rest[await Retry.OnConflict(() => FreeSome(rest, staff, stop))..];
    }

    /// <summary>As many as one commit holds.</summary>
    /// <returns>How many of them have been seen to.</returns>
    private async Task<int> FreeSome(CaseId[] held, OfficeCase staff, CancellationToken stop)
    {
        var changes = new List<RowChange>();
        var seen = 0;
        for (var bytes = 0; seen < held.Length && changes.Count + RowsOfACase <= CommitLimits.Rows && bytes <= MostBytes; seen++)
        {
            if (await applications.Open(held[seen], stop) is not { } file) continue;
            var before = changes.Count;
            Free(file, staff, changes);
            bytes += changes.Skip(before).Sum(SizeOf);
        }

        if (changes.Count > 0) await applications.Cases.Commit(held[0].Partition, changes, stop);
        return seen;
    }

    private void Free(ApplicationFile file, OfficeCase staff, List<RowChange> changes)
    {
        if (file.State.Judgement.Caseworker is not { } has || staff.HasCaseworker(has)) return;
        var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
        if (ApplicationRules.Decide(file.State, file.Around, new ApplicationCommand.Free(has), Nobody, now) is not Outcome.Accepted accepted) return;
        // Nothing falls due of it, so the case keeps its alarm.
        var alarm = file.Case.Alarm is { } key ? Keys.InstantOfAlarm(key) : (Instant?)null;
        ApplicationStore.Stage(changes, file, accepted.Events, accepted.Call, alarm);
    }

    private static int SizeOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Body.Length,
        RowChange.Replace replace => replace.Body.Length,
        RowChange.Put put => put.Body.Length,
        _ => 0,
    };
}
