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

    /// <summary>What keeps a person from a meeting at that time; null when nothing does.</summary>
    public Booking? Hindrance(PersonId person, string meeting, MeetingTime time) => Bookings.FirstOrDefault(booking =>
        booking.Person == person && booking.Meeting != meeting && MeetingTime.Overlap(booking.Starts, booking.Ends, time.Starts, time.Ends));

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
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a book."),
    };
}

/// <summary>A person taken by a meeting, from when to when by the clock in Oslo.</summary>
/// <param name="Meeting">The own part of the meeting's case id.</param>
public sealed record Booking(string Meeting, PersonId Person, LocalDateTime Starts, LocalDateTime Ends);
