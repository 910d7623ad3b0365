using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Decisions.DecisionEvent;

namespace Grants.Domain.Decisions;

/// <summary>
/// A decision is told to the lead's contacts and to the municipality's registry mailbox. The municipality is the party: it is notified when
/// one of these arrives, and not notified when every one has come back. Then a person sends it to another contact, or by post, and the
/// appeal time is counted from that (forvaltningsloven §§ 27, 29).
/// </summary>
internal static class Notifying
{
    public static Next Next(ApplicationCase state, Instant now) =>
        Failure(state.Decision, state.Submission.Bounces.Select(bounce => bounce.Message), now) is { } failure
            ? new([new ApplicationStep.Record(failure)], null)
            : Cases.Next.Finished;

    /// <summary>That no mail of the last decision arrived; null while one may have.</summary>
    public static NotificationDidNotArrive? Failure(DecisionPart decision, IEnumerable<string> bounced, Instant now) =>
        decision.LastLetter is { Notification: { State: NotificationState.Sent } sent } letter && sent.Messages.ToImmutableHashSet().IsSubsetOf(bounced)
            ? new(now, letter.Number)
            : null;

    public static Outcome Decide(ApplicationCase state, SendDecisionAgain send, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (state.Decision.LastLetter is null) return Outcome.Refuse(NotDecided);
        return state.Decision.LastLetter is { Notification: { State: NotificationState.Failed } failed } letter
            ? Outcome.Of(new NotificationWasRepeated(now, letter.Number, failed.Round + 1, send.To, by.Person))
            : Outcome.Refuse(IsNotified);
    }

    /// <summary>A day that was entered wrongly is entered anew.</summary>
    public static Outcome Decide(ApplicationCase state, Surroundings around, RecordArrival record, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (state.Decision.LastLetter is null) return Outcome.Refuse(NotDecided);
        if (state.Decision.LastLetter is not { Notification.State: NotificationState.Failed or NotificationState.Arrived } letter)
            return Outcome.Refuse(IsNotified);
        if (record.On > Oslo.DateOf(now)) return Outcome.Refuse(NotYet);
        if (record.On < Oslo.DateOf(letter.At)) return Outcome.Refuse(BeforeTheLetter);
        return Outcome.Of(new NotificationArrived(now, letter.Number, record.On, around.Call.Call.Appeal.LastDay(record.On), by.Person));
    }

    private static Objection NotDecided { get; } = Objection.Conflict(
        "not-decided", "Det er ikke sendt noe vedtak i saken.", "Det er ikkje sendt noko vedtak i saka.");

    private static Objection IsNotified { get; } = Objection.Conflict(
        "already-notified",
        "Kommunen er underrettet om vedtaket, eller det er på vei.",
        "Kommunen er underretta om vedtaket, eller det er på veg.");

    private static Objection NotYet { get; } = Objection.Invalid(
        "arrivedOn", "arrived-in-the-future", "Dagen er ikke kommet ennå.", "Dagen har ikkje kome enno.");

    private static Objection BeforeTheLetter { get; } = Objection.Invalid(
        "arrivedOn", "arrived-before-the-letter", "Vedtaket kan ikke ha kommet fram før det ble skrevet.", "Vedtaket kan ikkje ha kome fram før det vart skrive.");
}
