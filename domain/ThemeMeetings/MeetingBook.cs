using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>
/// What an organiser's theme meetings share, as a call's ledger is shared: its terms, and when its people are taken. A meeting's events and
/// these are one commit, so nobody is booked twice at once, however many book in the same second.
/// </summary>
public sealed record MeetingBook(MeetingTerms? Terms, ImmutableArray<Booking> Bookings)
{
    /// <summary>What is long past is not looked for any more; the log keeps it.</summary>
    private const int DaysKept = 60;

    public static MeetingBook Empty { get; } = new(null, []);

    /// <summary>When people are busy with something else.</summary>
    public ImmutableArray<BusyTime> Busy { get; init; } = [];

    /// <summary>What keeps a person from a meeting at that time; null when nothing does.</summary>
    public Hindrance? Hindrance(PersonId person, string meeting, MeetingTime time) =>
        Bookings.Where(booking => booking.Person == person && booking.Meeting != meeting).Select(booking => new Hindrance(booking.Starts, booking.Ends, true))
            .Concat(Busy.Where(busy => busy.Person == person).Select(busy => new Hindrance(busy.Starts, busy.Ends, false)))
            .FirstOrDefault(taken => MeetingTime.Overlap(taken.Starts, taken.Ends, time.Starts, time.Ends));

    public static MeetingBook Evolve(MeetingBook state, MeetingBookEvent happened) => happened switch
    {
        MeetingBookEvent.TermsWereSet e => state with { Terms = e.Terms },
        MeetingBookEvent.PersonWasBooked e => state with
        {
            Bookings = [.. state.Bookings.Where(booking => booking.Ends.Date.PlusDays(DaysKept) >= Oslo.DateOf(e.At)), new(e.Meeting, e.Person, e.Starts, e.Ends)],
        },
        MeetingBookEvent.BookingWasReleased e => state with
        {
            Bookings = [.. state.Bookings.Where(booking => booking.Meeting != e.Meeting || booking.Person != e.Person)],
        },
        MeetingBookEvent.PersonWasBusy e => state with
        {
            Busy = [.. state.Busy.Where(busy => busy.Ends.Date.PlusDays(DaysKept) >= Oslo.DateOf(e.At)), new(e.Id, e.Person, e.Starts, e.Ends)],
        },
        MeetingBookEvent.BusyTimeWasRemoved e => state with { Busy = [.. state.Busy.Where(busy => busy.Id != e.Id)] },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a book."),
    };
}

/// <summary>A person taken by a meeting, from when to when by the clock in Oslo.</summary>
/// <param name="Meeting">The own part of the meeting's case id.</param>
public sealed record Booking(string Meeting, PersonId Person, LocalDateTime Starts, LocalDateTime Ends);

/// <summary>A time when a person is busy with something that is no theme meeting, by the clock in Oslo. Nobody is asked what it is.</summary>
public sealed record BusyTime(string Id, PersonId Person, LocalDateTime Starts, LocalDateTime Ends);

/// <summary>Something that takes a person.</summary>
/// <param name="IsMeeting">Another theme meeting, and not something else.</param>
public sealed record Hindrance(LocalDateTime Starts, LocalDateTime Ends, bool IsMeeting);
