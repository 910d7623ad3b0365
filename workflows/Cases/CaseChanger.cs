using Grants.Domain.Cases;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Cases;

/// <summary>Decides on a case as it stands and commits what comes of it; when somebody else's commit came between, it decides anew.</summary>
public sealed class CaseChanger(CaseRepository cases, IWaker waker, IClock clock)
{
    /// <summary>Changes a case that has a procedure, which looks at it afterwards.</summary>
    /// <param name="decide">What comes of it at an instant; the state is null where there is no such case yet.</param>
    /// <param name="beside">What is written beside the log in the same commit.</param>
    /// <param name="isMoved">Whether the state is another than the one that the change was made from.</param>
    /// <param name="restate">
    /// Says the content again when it is as it was and a row beside it is not: a person's name has changed. So the edition moves, and
    /// nobody who began with the earlier one writes over it unseen. Null where nothing of a person can change.
    /// </param>
    public async Task<Done<StoredCase<T>>> Change<T>(
        CaseKind<T> kind, CaseId id, Func<T?, Instant, Outcome> decide, IReadOnlyCollection<RowChange> beside, Func<T, bool>? isMoved, CancellationToken stop,
        Func<T, Instant, CaseEvent>? restate = null) where T : class
    {
        var done = await Retry.OnConflict(() => Attempt(kind, id, decide, beside, isMoved, restate, hasProcedure: true, stop));
        if (done is Done<StoredCase<T>>.Yes) await waker.Wake(id, stop);
        return done;
    }

    /// <summary>Changes a case that has no procedure: nothing ever falls due in it.</summary>
    /// <inheritdoc cref="Change"/>
    public Task<Done<StoredCase<T>>> ChangeQuiet<T>(
        CaseKind<T> kind, CaseId id, Func<T?, Instant, Outcome> decide, IReadOnlyCollection<RowChange> beside, Func<T, bool>? isMoved, CancellationToken stop,
        Func<T, Instant, CaseEvent>? restate = null) where T : class =>
        Retry.OnConflict(() => Attempt(kind, id, decide, beside, isMoved, restate, hasProcedure: false, stop));

    private async Task<Done<StoredCase<T>>> Attempt<T>(
        CaseKind<T> kind, CaseId id, Func<T?, Instant, Outcome> decide, IReadOnlyCollection<RowChange> beside, Func<T, bool>? isMoved,
        Func<T, Instant, CaseEvent>? restate, bool hasProcedure, CancellationToken stop) where T : class
    {
        var stored = await cases.Load(kind, id, stop);
        if (stored.State is { } state && isMoved?.Invoke(state) is true) return new Done<StoredCase<T>>.Moved(stored);
        var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
        var outcome = decide(stored.State, now);
        if (outcome is Outcome.Accepted { Events.IsEmpty: true } && stored.State is { } standing && restate is not null && await IsAnother(id.Partition, beside, stop))
            outcome = Outcome.Of(restate(standing, now));
        switch (outcome)
        {
            case Outcome.Refused refused:
                return new Done<StoredCase<T>>.No(refused.Objections);
            case Outcome.Accepted { Events: { IsEmpty: false } events }:
                var changes = new List<RowChange>();
                var after = CaseRepository.Stage(changes, kind, stored, events, hasProcedure ? now : null);
                if (!Room.IsFor(changes)) return new Done<StoredCase<T>>.No([Room.None]);
                changes.AddRange(beside);
                await cases.Commit(id.Partition, changes, stop);
                return new Done<StoredCase<T>>.Yes(after);
            default:
                return new Done<StoredCase<T>>.Yes(stored);
        }
    }

    private async Task<bool> IsAnother(string partition, IEnumerable<RowChange> beside, CancellationToken stop)
    {
        foreach (var put in beside.OfType<RowChange.Put>())
            if (await cases.Rows.Read(partition, put.Key, stop) is not { } row || !row.Body.Span.SequenceEqual(put.Body.Span)) return true;
        return false;
    }
}
