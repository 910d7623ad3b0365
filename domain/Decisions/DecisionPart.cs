using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Decisions.DecisionEvent;

namespace Grants.Domain.Decisions;

/// <summary>The part of a case in which it is decided: the proposal, its approval, and the letters that went out.</summary>
/// <param name="Number">The number of the last proposal, from 1; 0 before the first.</param>
/// <param name="Returned">Why the last proposal came back; null when it did not.</param>
public sealed record DecisionPart(
    int Number, Proposal? Proposal, string? Returned, Approval? Approved, Instant? ReleasedAt, ImmutableArray<Letter> Letters)
{
    public static DecisionPart None { get; } = new(0, null, null, null, null, []);

    /// <summary>The letter of the current decision, once it is issued.</summary>
    public Letter? Letter => Letters.LastOrDefault(letter => letter.Number == Number);

    /// <summary>What this case holds of the pot as a reservation, in kroner: what the proposal adds to an earlier decision's grant.</summary>
    public long Reserved =>
        Proposal is { Outcome: DecisionOutcome.Grant } grant && Approved is null ? Math.Max(0, grant.Amount - Committed) : 0;

    /// <summary>What the last released decision granted, in kroner; it holds until a new one takes its place.</summary>
    public long Granted => Letters.LastOrDefault()?.Decided is { Outcome: DecisionOutcome.Grant } grant ? grant.Amount : 0;

    /// <summary>What this case holds of the pot for good, in kroner.</summary>
    public long Committed { get; init; }

    public static DecisionPart Evolve(DecisionPart state, DecisionEvent happened) => happened switch
    {
        WasProposed e => state with { Number = e.Number, Proposal = e.Proposal, Returned = null, Approved = null, ReleasedAt = null },
        WasReturned e => state with { Proposal = null, Returned = e.Text },
        ProposalFell e => state with { Proposal = null, Approved = null, Committed = e.StillCommitted },
        WasApproved e => state with
        {
            Approved = new(e.By, e.At),
            Committed = state.Proposal is { Outcome: DecisionOutcome.Grant } grant ? grant.Amount : 0,
        },
        WasReleased e => state with { ReleasedAt = e.At },
        LetterWasIssued e => state with { Letters = state.Letters.Add(new(e.Number, e.File, e.At, e.AppealUntil, state.Proposal!)) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a decision."),
    };
}

/// <summary>Who made the decision, and when.</summary>
public sealed record Approval(PersonId By, Instant At);

/// <summary>A letter that was issued, with what it decided.</summary>
public sealed record Letter(int Number, ContentHash File, Instant At, LocalDate? AppealUntil, Proposal Decided);
