using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using NodaTime;

namespace Grants.Workflows.Calls;

/// <summary>Does what administrators and approvers ask for in a call.</summary>
public sealed class CallDesk(CaseRepository cases, Places places, TrialBook trials, IWaker waker, IClock clock)
{
    public Task<StoredCase<CallCase>> Open(string callId, CancellationToken stop) => cases.Load(CaseKinds.Call, CaseId.OfCall(callId), stop);

    /// <summary>All calls, by id.</summary>
    public IAsyncEnumerable<StoredCase<CallCase>> All(CancellationToken stop) => CallList.All(cases, stop);

    public Task<Done<StoredCase<CallCase>>> SetUp(Call call, Actor by, CancellationToken stop) =>
        Do(call.Id, new CallCommand.SetUp(call), by, null, stop);

    /// <param name="edition">The edition that the change was made from; null when it is not a change of what was read.</param>
    public async Task<Done<StoredCase<CallCase>>> Do(string callId, CallCommand command, Actor by, int? edition, CancellationToken stop)
    {
        var id = CaseId.OfCall(callId);
        var done = await Retry.OnConflict(() => Attempt(id, command, by, edition, stop));
        if (done is Done<StoredCase<CallCase>>.Yes) await waker.Wake(id, stop);
        if (done is Done<StoredCase<CallCase>>.Yes && command is CallCommand.Publish) await trials.End(callId, stop);
        return done;
    }

    private async Task<Done<StoredCase<CallCase>>> Attempt(CaseId id, CallCommand command, Actor by, int? edition, CancellationToken stop)
    {
        var stored = await cases.Load(CaseKinds.Call, id, stop);
        if (stored.State is null && command is not CallCommand.SetUp) return new Done<StoredCase<CallCase>>.Unknown();
        if (edition is not null && stored.State?.Edition != edition) return new Done<StoredCase<CallCase>>.Moved(stored);
        var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
        switch (CallRules.Decide(stored.State, command, by, now))
        {
            case Outcome.Refused refused:
                return new Done<StoredCase<CallCase>>.No(refused.Objections);
            case Outcome.Accepted { Events.IsEmpty: true }:
                return new Done<StoredCase<CallCase>>.Yes(stored);
            case Outcome.Accepted accepted:
                var changes = new List<RowChange>();
                var after = CaseRepository.Stage(changes, CaseKinds.Call, stored, accepted.Events, now);
                if (!Room.IsFor(changes)) return new Done<StoredCase<CallCase>>.No([Room.None]);
                if (command is CallCommand.SetUp set) await CallList.Add(cases, places, set.Call.Id, stop);
                await cases.Commit(id.Partition, changes, stop);
                return new Done<StoredCase<CallCase>>.Yes(after);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
