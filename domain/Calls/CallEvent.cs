using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>What happens to a call, its ledger included.</summary>
public abstract record CallEvent(Instant At) : CaseEvent(At)
{
    public sealed record WasSetUp(Instant At, Call Call, PersonId By) : CallEvent(At);

    public sealed record WasChanged(Instant At, Call Call, PersonId By) : CallEvent(At);

    public sealed record WasPublished(Instant At, PersonId By) : CallEvent(At);

    /// <param name="Reason">Why it moved, as it is told to all who have a draft.</param>
    public sealed record DeadlineWasMoved(Instant At, LocalDateTime Deadline, string Reason, PersonId By) : CallEvent(At);

    /// <summary>The approved decisions are sent together.</summary>
    public sealed record WasReleased(Instant At, PersonId By) : CallEvent(At);

    /// <summary>A proposal reserves its amount.</summary>
    public sealed record AmountWasReserved(Instant At, string Application, long Amount) : CallEvent(At);

    /// <summary>A proposal fell away, and its reservation with it.</summary>
    public sealed record ReservationWasDropped(Instant At, string Application, long Amount) : CallEvent(At);

    /// <summary>An approval commits its amount; the reservation is dropped in an event of its own.</summary>
    public sealed record AmountWasCommitted(Instant At, string Application, long Amount) : CallEvent(At);

    /// <summary>A commitment that is not used any more goes back to the pot.</summary>
    public sealed record CommitmentWasDropped(Instant At, string Application, long Amount) : CallEvent(At);

    /// <summary>A message to many went out to all up to <paramref name="Through"/>; empty when it has reached everyone.</summary>
    public sealed record MessageWentOut(Instant At, string Message, string Through) : CallEvent(At);
}
