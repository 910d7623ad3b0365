using System.Collections.Immutable;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>A theme meeting and its preparatory meeting for people's calendars.</summary>
internal static class MeetingCalendar
{
    public static CalendarFile Of(MeetingFacts facts) => new(
        Title(facts), null, facts.Language is Language.Nynorsk ? "nn" : "nb", [.. Preparation(facts), .. Meeting(facts)]);

    private static string Title(MeetingFacts facts) => $"Temamøte: {facts.Municipality}";

    private static IEnumerable<CalendarEntry> Preparation(MeetingFacts facts) => facts.Meeting.Preparation is { } time
        ? [Entry(facts, "preparation", time, new MailWriter(facts.Language).In("Forberedende møte", "Førebuande møte") + $": {Title(facts)}", true)]
        : [];

    private static IEnumerable<CalendarEntry> Meeting(MeetingFacts facts) => facts.Meeting.Time is { } time
        ? [Entry(facts, "meeting", time, Title(facts), !facts.Meeting.Agenda.IsEmpty && facts.Meeting.People is not null)]
        : [];

    /// <param name="isSure">A meeting whose people or agenda are not agreed stands as tentative.</param>
    private static CalendarEntry Entry(MeetingFacts facts, string kind, MeetingTime time, string summary, bool isSure)
    {
        var meeting = facts.Meeting;
        var status = meeting.CancelledAt is not null ? EntryStatus.Cancelled : isSure ? EntryStatus.Confirmed : EntryStatus.Tentative;
        // Each change of the case may change what the entry says; the log only grows.
        return new(
            $"{facts.File.Id.Own}-{kind}@{new Uri(facts.Page).Host}", facts.File.Case.Events, facts.File.Case.Last, status,
            new CalendarTime.Hours(time.Starts, time.Ends), summary, time.Place, kind is "meeting" ? Agenda(meeting.Agenda) : null, facts.Page);
    }

    private static string? Agenda(ImmutableArray<AgendaPoint> points) =>
        points.IsEmpty ? null : string.Join('\n', points.Select((point, place) => $"{place + 1}. {point.Text}"));
}
