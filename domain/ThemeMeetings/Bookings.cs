using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What a meeting takes of its organiser's people, and what keeps it from taking them.</summary>
internal static class Bookings
{
    /// <param name="field">Where an objection stands; null for the field of the person who is taken.</param>
    public static IEnumerable<Objection> Hindrances(ThemeMeeting meeting, MeetingSurroundings around, string? field)
    {
        if (meeting is not { People: { } people, Time: { } time }) yield break;
        if (around.Book.Hindrance(people.ProcessLeader, around.Own, time) is { } leader)
            yield return ThemeMeetingObjections.PersonBooked(ThemeMeetingObjections.ProcessLeader, leader, field ?? "processLeader.email");
        if (around.Book.Hindrance(people.ProfessionalSpeaker, around.Own, time) is { } speaker)
            yield return ThemeMeetingObjections.PersonBooked(ThemeMeetingObjections.ProfessionalSpeaker, speaker, field ?? "professionalSpeaker.email");
    }

    /// <summary>What the book has to be told: who is let go, and who is taken from when to when.</summary>
    public static IEnumerable<CaseEvent> Of(ThemeMeeting meeting, MeetingSurroundings around, Instant now) => meeting is { People: { } people, Time: { } time }
        ? Released(meeting, around, now).Concat(people.Both().Select(person => new MeetingBookEvent.PersonWasBooked(now, around.Own, person, time.Starts, time.Ends)))
        : [];

    public static IEnumerable<CaseEvent> Released(ThemeMeeting meeting, MeetingSurroundings around, Instant now) =>
        around.Book.Bookings.Where(booking => booking.Meeting == around.Own)
            .Select(booking => new MeetingBookEvent.BookingWasReleased(now, booking.Meeting, booking.Person));
}
