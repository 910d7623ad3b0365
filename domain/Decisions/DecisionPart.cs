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

    /// <summary>The letter that a letter of this number takes the place of; null for the first.</summary>
    public Letter? LetterBefore(int number) => Letters.LastOrDefault(letter => letter.Number < number);

    /// <summary>The letter that has taken this one's place; null while it holds.</summary>
    public Letter? LetterAfter(int number) => Letters.FirstOrDefault(letter => letter.Number > number);

    /// <summary>The letter that went out last: of the current decision, or of the one that stands until a new one is made.</summary>
    public Letter? LastLetter => Letters.LastOrDefault();

    /// <summary>What this case holds of the pot as a reservation, in kroner: what the proposal adds to an earlier decision's grant.</summary>
    public long Reserved =>
        Approved is null ? Math.Max(0, Grant(Proposal) - Committed) : 0;

    /// <summary>The last released decision; it holds until a new one is released in its place.</summary>
    public Proposal? Standing { get; init; }

    /// <summary>What the standing decision grants, in kroner.</summary>
    public long Granted => Grant(Standing);

    /// <summary>
    /// What this case holds of the pot for good, in kroner. A smaller new decision frees the rest when it is released, not before:
    /// until then the old one can come to stand.
    /// </summary>
    public long Committed { get; init; }

    public static DecisionPart Evolve(DecisionPart state, DecisionEvent happened) => happened switch
    {
        WasProposed e => state with { Number = e.Number, Proposal = e.Proposal, Returned = null, Approved = null, ReleasedAt = null },
        WasReturned e => state with { Proposal = null, Returned = e.Text },
        ProposalFell e => state with { Proposal = null, Approved = null, Committed = e.StillCommitted },
        WasApproved e => state with
        {
            Approved = new(e.By, e.At),
            Committed = Math.Max(state.Committed, Grant(state.Proposal)),
        },
        WasReleased e => state with { ReleasedAt = e.At, Standing = state.Proposal, Committed = Grant(state.Proposal) },
        LetterWasIssued e => state with { Letters = state.Letters.Add(new(e.Number, e.File, e.Pdf, e.At, e.AppealUntil, state.Proposal!)) },
        NotificationWasSent e => state.Notified(e.Number, before => new(
            before?.Round ?? 1, NotificationState.Sent, e.At, e.Messages, e.AppealUntil, before?.To)),
        NotificationDidNotArrive e => state.Notified(e.Number, before => before! with { State = NotificationState.Failed, Since = e.At, AppealUntil = null }),
        NotificationWasRepeated e => state.Notified(e.Number, _ => new(e.Round, NotificationState.ToBeSent, e.At, [], null, e.To)),
        NotificationArrived e => state.Notified(e.Number, before => before! with
        {
            State = NotificationState.Arrived,
            Since = e.At,
            AppealUntil = e.AppealUntil,
        }),
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a decision."),
    };

    private DecisionPart Notified(int number, Func<Notification?, Notification> change) => this with
    {
        Letters = [.. Letters.Select(letter => letter.Number == number ? letter with { Notification = change(letter.Notification) } : letter)],
    };

    private static long Grant(Proposal? proposal) => proposal is { Outcome: DecisionOutcome.Grant } grant ? grant.Amount : 0;
}

/// <summary>Who made the decision, and when.</summary>
public sealed record Approval(PersonId By, Instant At);

/// <summary>A letter that was issued, with what it decided.</summary>
/// <param name="File">The hash of its page.</param>
/// <param name="Pdf">The hash of its PDF; null for letters that were issued before there was one.</param>
/// <param name="AppealUntil">The last day to appeal as it stands in the letter.</param>
public sealed record Letter(int Number, ContentHash File, ContentHash? Pdf, Instant At, LocalDate? AppealUntil, Proposal Decided)
{
    /// <summary>How the municipality was told of it last; null until its mails are written.</summary>
    public Notification? Notification { get; init; }

    /// <summary>Whether the municipality has not been reached: every mail came back, and what was sent since is not out.</summary>
    public bool IsUndelivered => Notification is { State: NotificationState.Failed or NotificationState.ToBeSent };

    /// <summary>The last day to appeal as it runs, counted from when the municipality was notified; null when it does not run.</summary>
    public LocalDate? AppealRunsUntil => Notification is null ? AppealUntil : Notification.AppealUntil;
}
