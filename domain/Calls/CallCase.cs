using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>A call as it stands: its rules, when it was published, its ledger, and what has been told.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows. The ledger and messages do not move it.</param>
/// <param name="Moves">How many times the deadline has been moved for all.</param>
/// <param name="Messages">How far each message to many has come; empty when it has reached everyone.</param>
public sealed record CallCase(
    Call Call,
    int Edition,
    Instant? PublishedAt,
    Instant? ReleasedAt,
    Ledger Ledger,
    int Moves,
    string? MoveReason,
    ImmutableDictionary<string, string> Messages)
{
    public bool IsOpen(Instant now) => PublishedAt is not null && now >= Call.OpensAtInstant;

    /// <summary>Whether every recipient of a message has been reached.</summary>
    public bool HasSaid(string message) => Messages.TryGetValue(message, out var through) && through.Length is 0;

    public static CallCase Evolve(CallCase? state, CallEvent happened) => (state, happened) switch
    {
        (null, CallEvent.WasSetUp e) =>
            new(e.Call, 1, null, null, new Ledger(e.Call.Pot, 0, 0), 0, null, ImmutableDictionary<string, string>.Empty),
        ({ } call, CallEvent.WasChanged e) => call.Changed(e.Call),
        ({ } call, CallEvent.WasPublished e) => call with { PublishedAt = e.At },
        ({ } call, CallEvent.DeadlineWasMoved e) =>
            call with { Call = call.Call with { Deadline = e.Deadline }, Edition = call.Edition + 1, Moves = call.Moves + 1, MoveReason = e.Reason },
        ({ } call, CallEvent.WasReleased e) => call with { ReleasedAt = e.At },
        ({ } call, CallEvent.AmountWasReserved e) => call.With(proposed: e.Amount),
        ({ } call, CallEvent.ReservationWasDropped e) => call.With(proposed: -e.Amount),
        ({ } call, CallEvent.AmountWasCommitted e) => call.With(committed: e.Amount),
        ({ } call, CallEvent.CommitmentWasDropped e) => call.With(committed: -e.Amount),
        ({ } call, CallEvent.MessageWentOut e) => call with { Messages = call.Messages.SetItem(e.Message, e.Through) },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a call")}."),
    };

    /// <summary>A published call that is not open yet can be given a later deadline as it is changed; that is a move too.</summary>
    private CallCase Changed(Call call)
    {
        var moves = PublishedAt is not null && call.DeadlineAt > Call.DeadlineAt;
        return this with
        {
            Call = call,
            Edition = Edition + 1,
            Ledger = Ledger with { Pot = call.Pot },
            Moves = moves ? Moves + 1 : Moves,
            MoveReason = moves ? null : MoveReason,
        };
    }

    private CallCase With(long proposed = 0, long committed = 0) =>
        this with { Ledger = Ledger with { Proposed = Ledger.Proposed + proposed, Committed = Ledger.Committed + committed } };
}
