using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.ThemeMeetings.ThemeMeetingCommand;
using static Grants.Domain.ThemeMeetings.ThemeMeetingEvent;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What a theme meeting is decided in: the organiser's book, and the terms that hold for it.</summary>
/// <param name="Own">The own part of the meeting's case id.</param>
/// <param name="Terms">The network's, else the organiser's; null when any day will do.</param>
public sealed record MeetingSurroundings(string Own, MeetingBook Book, MeetingTerms? Terms);

/// <summary>What may happen to a theme meeting.</summary>
public static class ThemeMeetingRules
{
    private static readonly Period Longest = Period.FromHours(12);

    public static Outcome Decide(ThemeMeeting? state, MeetingSurroundings around, ThemeMeetingCommand command, Actor by, Instant now)
    {
        if (MayNot(state, command, by) is { } objection) return Outcome.Refuse(objection);
        return (state, command) switch
        {
            (null, Request request) => Past(request.Wishes, [], now) is { IsEmpty: false } past ? new Outcome.Refused(past) : Outcome.Of(new WasRequested(
                now, request.Municipality, request.Organiser, request.NetworkId, request.Language, request.Contact, [.. request.Wishes.Distinct()], request.Text,
                around.Terms?.IsLate(now) is true, by.Person)),
            // The same request again is one, sent twice.
            (not null, Request) => Outcome.Nothing,
            ({ CancelledAt: not null }, Cancel) => Outcome.Nothing,
            ({ CancelledAt: not null }, _) => Outcome.Refuse(ThemeMeetingObjections.Cancelled),
            ({ } meeting, Hold hold) => Decide(meeting, around, hold, by, now),
            ({ HeldAt: not null }, _) => Outcome.Refuse(ThemeMeetingObjections.Held),
            ({ } meeting, _) => Arrange(meeting, around, command, by, now),
            _ => throw new UnreachableException($"{command.GetType().Name} needs a theme meeting."),
        };
    }

    /// <summary>Sets when an organiser holds theme meetings.</summary>
    public static Outcome Decide(MeetingBook book, MeetingTerms terms, PersonId by, Instant now) =>
        terms.To < terms.From ? Outcome.Refuse(ThemeMeetingObjections.EndsBeforeItBegins)
        : terms == book.Terms ? Outcome.Nothing
        : Outcome.Of(new MeetingBookEvent.TermsWereSet(now, terms, by));

    private static Outcome Arrange(ThemeMeeting meeting, MeetingSurroundings around, ThemeMeetingCommand command, Actor by, Instant now) => command switch
    {
        ChangeWishes change when change.Wishes.Distinct().SequenceEqual(meeting.Wishes) && change.Text?.Content == meeting.Text?.Content => Outcome.Nothing,
        ChangeWishes change => meeting.Time is not null ? Outcome.Refuse(ThemeMeetingObjections.TimeIsAgreed)
            : Past(change.Wishes, meeting.Wishes, now) is { IsEmpty: false } past ? new Outcome.Refused(past)
            : Outcome.Of(new WishesWereChanged(now, [.. change.Wishes.Distinct()], change.Text, by.Person)),
        Prepare prepare when prepare.Time == meeting.Preparation => Outcome.Nothing,
        Prepare prepare => Wrong(prepare.Time, meeting.Preparation, now) is { } wrong ? Outcome.Refuse(wrong)
            : meeting.Time is { } meets && prepare.Time.Ends > meets.Starts ? Outcome.Refuse(ThemeMeetingObjections.PreparationTooLate(meets))
            : Outcome.Of(new PreparationWasSet(now, prepare.Time, by.Person)),
        NamePeople name when name.People == meeting.People => Outcome.Nothing,
        NamePeople name => name.People.ProcessLeader == name.People.ProfessionalSpeaker
            ? Outcome.Refuse(ThemeMeetingObjections.SamePersonTwice)
            : Booked(meeting, around, new PeopleWereNamed(now, name.People, by.Person), null),
        Schedule schedule when schedule.Time == meeting.Time => Outcome.Nothing,
        Schedule schedule => Wrong(schedule.Time, meeting.Time, now) is { } wrong ? Outcome.Refuse(wrong)
            : meeting.Preparation is { } prepared && schedule.Time.Starts < prepared.Ends ? Outcome.Refuse(ThemeMeetingObjections.BeforeThePreparation(prepared))
            : around.Terms is { } terms && !terms.Allows(schedule.Time.Starts.Date) ? Outcome.Refuse(ThemeMeetingObjections.OutsidePeriod(terms))
            : Booked(meeting, around, new WasScheduled(now, schedule.Time, by.Person), "starts"),
        AgreeAgenda agree => agree.Points.SequenceEqual(meeting.Agenda) ? Outcome.Nothing : Outcome.Of(new AgendaWasAgreed(now, agree.Points, by.Person)),
        Cancel cancel => Outcome.Of(new WasCancelled(now, SideOf(by), cancel.Text, by.Person)).WithCall([.. Bookings.Released(meeting, around, now)]),
        _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
    };

    private static Outcome Decide(ThemeMeeting meeting, MeetingSurroundings around, Hold hold, Actor by, Instant now)
    {
        if ((hold.Time ?? meeting.Time) is not { } time) return Outcome.Refuse(ThemeMeetingObjections.NotScheduled);
        var isOther = time != meeting.Time;
        if (isOther && by is not Actor.Staff) return Outcome.Refuse(Permission.NotYourRole);
        if (isOther && meeting.HeldAt is not null) return Outcome.Refuse(ThemeMeetingObjections.Held);
        if (isOther && WrongLength(time) is { } wrong) return Outcome.Refuse(wrong);
        if (now < Oslo.At(time.Starts)) return Outcome.Refuse(isOther ? ThemeMeetingObjections.NotYetThen : ThemeMeetingObjections.NotYet);
        var evaluation = new Evaluation(SideOf(by), hold.Participants, hold.Rating, hold.Text);
        var says = hold is not { Participants: null, Rating: null, Text: null } && !meeting.Evaluations.Contains(evaluation);
        return Outcome.Of([
            .. isOther ? [new WasScheduled(now, time, by.Person)] : Array.Empty<CaseEvent>(),
            .. meeting.HeldAt is null ? [new WasHeld(now, by.Person)] : Array.Empty<CaseEvent>(),
            .. says ? [new WasEvaluated(now, evaluation, by.Person)] : Array.Empty<CaseEvent>(),
        ]).WithCall([.. isOther ? Bookings.Released(meeting, around, now) : []]);
    }

    /// <summary>The meeting's event and what it takes of the organiser's people, or who is taken already.</summary>
    /// <param name="field">Where it stands when somebody is taken; null for the field of the person.</param>
    private static Outcome Booked(ThemeMeeting meeting, MeetingSurroundings around, ThemeMeetingEvent happened, string? field)
    {
        var after = ThemeMeeting.Evolve(meeting, happened);
        return Bookings.Hindrances(after, around, field).ToArray() is { Length: > 0 } taken
            ? Outcome.Refuse(taken)
            : Outcome.Of(happened).WithCall([.. Bookings.Of(after, around, happened.At)]);
    }

    /// <param name="before">What was arranged until now: its end and its place can be put right when it has been.</param>
    private static Objection? Wrong(MeetingTime time, MeetingTime? before, Instant now) => WrongLength(time) is { } wrong ? wrong
        : time.Starts != before?.Starts && Oslo.At(time.Starts) <= now ? ThemeMeetingObjections.InThePast
        : null;

    private static Objection? WrongLength(MeetingTime time) =>
        time.Ends <= time.Starts ? ThemeMeetingObjections.EndsTooSoon
        : time.Ends > time.Starts.Plus(Longest) ? ThemeMeetingObjections.TooLong
        : null;

    /// <summary>Wishes of which no day is left, as times are proposed from tomorrow on.</summary>
    /// <param name="before">What was wished until now and has gone by meanwhile may stand.</param>
    private static ImmutableArray<Objection> Past(ImmutableArray<Wish> wishes, ImmutableArray<Wish> before, Instant now) =>
    [
        .. wishes.Index().Where(wish => !before.Contains(wish.Item) && wish.Item.EachDay().Last() <= Oslo.DateOf(now))
            .Select(wish => ThemeMeetingObjections.WishIsPast(wish.Index)),
    ];

    /// <summary>A municipality's contacts ask, change what they wish, tell how it was, and call off; the organiser does all of it, on the telephone too.</summary>
    private static Objection? MayNot(ThemeMeeting? state, ThemeMeetingCommand command, Actor by)
    {
        var (municipality, organiser) = (state, command) switch
        {
            ({ } meeting, _) => (meeting.Municipality, meeting.Organiser),
            (null, Request request) => (request.Municipality, request.Organiser),
            _ => throw new UnreachableException($"{command.GetType().Name} needs a theme meeting."),
        };
        return by switch
        {
            Actor.Staff staff => !staff.Is(StaffRole.Organiser) ? Permission.NotYourRole : staff.Office == organiser ? null : ThemeMeetingObjections.NotYourMeeting,
            Actor.Contact contact when command is Request or ChangeWishes or Hold or Cancel => contact.Municipality == municipality ? null : ThemeMeetingObjections.NotYourMunicipality,
            _ => Permission.NotYourRole,
        };
    }

    private static MeetingSide SideOf(Actor by) => by is Actor.Staff ? MeetingSide.Organiser : MeetingSide.Municipality;
}
