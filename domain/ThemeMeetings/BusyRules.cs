using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What is entered of when resource persons are busy with something else.</summary>
public abstract record BusyCommand
{
    private BusyCommand() { }

    /// <param name="Id">The same for a request that is repeated.</param>
    public sealed record Add(string Id, PersonId Person, LocalDateTime Starts, LocalDateTime Ends) : BusyCommand;

    public sealed record Remove(string Id) : BusyCommand;
}

/// <summary>What may be entered in an organiser's book of when its people are busy: by the organiser, and by each of them of themselves.</summary>
public static class BusyRules
{
    /// <summary>More of one person's to come is no calendar any more.</summary>
    public const int MostOfAPerson = 60;

    private static readonly Period Longest = Period.FromDays(62);

    private static readonly Objection NotYours = Objection.Forbidden(
        "not-your-time", "Bare arrangøren og du selv kan endre når du er opptatt.", "Berre arrangøren og du sjølv kan endre når du er oppteken.");

    public static Outcome Decide(MeetingBook book, BusyCommand command, OrganisationNumber organiser, Actor by, Instant now) => command switch
    {
        BusyCommand.Add add when !May(add.Person, organiser, by) => Outcome.Refuse(NotYours),
        BusyCommand.Add add => Decide(book, add, by.Person, now),
        BusyCommand.Remove remove => book.Busy.FirstOrDefault(busy => busy.Id == remove.Id) switch
        {
            null => Outcome.Nothing,
            var busy when !May(busy.Person, organiser, by) => Outcome.Refuse(NotYours),
            _ => Outcome.Of(new MeetingBookEvent.BusyTimeWasRemoved(now, remove.Id, by.Person)),
        },
        _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
    };

    private static Outcome Decide(MeetingBook book, BusyCommand.Add add, PersonId by, Instant now)
    {
        if (book.Busy.Any(busy => busy.Id == add.Id || (busy.Person, busy.Starts, busy.Ends) == (add.Person, add.Starts, add.Ends))) return Outcome.Nothing;
        if (add.Ends <= add.Starts) return Outcome.Refuse(ThemeMeetingObjections.BusyEndsTooSoon);
        if (add.Ends > add.Starts.Plus(Longest)) return Outcome.Refuse(ThemeMeetingObjections.BusyTooLong);
        if (Oslo.At(add.Ends) <= now) return Outcome.Refuse(ThemeMeetingObjections.BusyIsPast);
        if (book.Busy.Count(busy => busy.Person == add.Person && Oslo.At(busy.Ends) > now) >= MostOfAPerson) return Outcome.Refuse(ThemeMeetingObjections.TooManyBusy);
        // Who is booked already is not free to be busy: the organiser finds somebody else first.
        return book.Bookings.FirstOrDefault(one => one.Person == add.Person && MeetingTime.Overlap(one.Starts, one.Ends, add.Starts, add.Ends)) is { } booking
            ? Outcome.Refuse(ThemeMeetingObjections.IsBookedThen(booking))
            : Outcome.Of(new MeetingBookEvent.PersonWasBusy(now, add.Id, add.Person, add.Starts, add.Ends, by));
    }

    private static bool May(PersonId person, OrganisationNumber organiser, Actor by) => by.Organises(organiser) || (by is Actor.LinkHolder && by.Person == person);
}
