using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Decisions;

/// <summary>What happens from a proposal to a letter in the municipality's hands.</summary>
public abstract record DecisionEvent(Instant At) : CaseEvent(At)
{
    /// <param name="Number">The number of the proposal in this case, from 1.</param>
    public sealed record WasProposed(Instant At, int Number, Proposal Proposal) : DecisionEvent(At);

    public sealed record WasReturned(Instant At, string Text, PersonId By) : DecisionEvent(At);

    /// <summary>The proposal fell: who made it turned out not to be impartial, or the application was withdrawn.</summary>
    /// <param name="StillCommitted">What an earlier decision of the case still holds of the pot, in kroner.</param>
    public sealed record ProposalFell(Instant At, string Why, long StillCommitted) : DecisionEvent(At);

    /// <summary>The decision (vedtak) is made.</summary>
    public sealed record WasApproved(Instant At, PersonId By) : DecisionEvent(At);

    public sealed record WasReleased(Instant At) : DecisionEvent(At);

    /// <param name="File">The hash of the letter's page in the file store.</param>
    /// <param name="Pdf">The hash of its PDF; null for letters that were issued before there was one.</param>
    /// <param name="AppealUntil">The last day to appeal; null when the call's decisions cannot be appealed.</param>
    public sealed record LetterWasIssued(Instant At, int Number, ContentHash File, ContentHash? Pdf, LocalDate? AppealUntil) : DecisionEvent(At);
}

/// <summary>What a decision comes to.</summary>
public enum DecisionOutcome
{
    /// <summary>Tilskudd.</summary>
    Grant,

    /// <summary>Avslag: assessed, and refused.</summary>
    Reject,

    /// <summary>Avvisning: not assessed.</summary>
    Dismiss,
}

/// <summary>A proposed decision, with what it rests on.</summary>
/// <param name="Amount">The grant, in kroner; 0 unless it is one.</param>
public sealed record Proposal(DecisionOutcome Outcome, long Amount, string Reasons, ImmutableArray<string> Terms, PersonId By, Instant At);
