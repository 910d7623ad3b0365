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

    /// <param name="Number">The letter's.</param>
    /// <param name="Messages">The keys of all mails that can notify the municipality: one that arrives is enough.</param>
    /// <param name="AppealUntil">The last day to appeal, counted from this; null when the call's decisions cannot be appealed.</param>
    public sealed record NotificationWasSent(Instant At, int Number, ImmutableArray<string> Messages, LocalDate? AppealUntil) : DecisionEvent(At);

    /// <summary>Every mail came back: the municipality is not notified, and the appeal time does not run.</summary>
    public sealed record NotificationDidNotArrive(Instant At, int Number) : DecisionEvent(At);

    /// <summary>A person sends the decision again, to a corrected contact.</summary>
    /// <param name="Round">2 the first time that it is sent again.</param>
    public sealed record NotificationWasRepeated(Instant At, int Number, int Round, PersonId To, PersonId By) : DecisionEvent(At);

    /// <summary>The decision arrived by post, or in another way that a person knows of.</summary>
    /// <param name="On">The day on which it arrived; the appeal time is counted from it.</param>
    public sealed record NotificationArrived(Instant At, int Number, LocalDate On, LocalDate? AppealUntil, PersonId By) : DecisionEvent(At);
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
