using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What is due in a theme meeting (saksgang).</summary>
public static class ThemeMeetingProcedure
{
    /// <summary>The organiser answers a request within so many days.</summary>
    public const int DaysToAnswer = 14;

    private const int DaysBefore = 7;

    public static Next Next(ThemeMeeting meeting, Instant now)
    {
        if (meeting.Number is null) return new([new ThemeMeetingStep.GiveNumber()], null);
        var untold = Notices(meeting, now).Where(one => !meeting.Told.Contains(one.Notice)).ToArray();
        ImmutableArray<Step> due = [.. untold.Where(one => one.At <= now).Select(one => new ThemeMeetingStep.Tell(one.Notice))];
        return new(due, untold.Where(one => one.At > now).Select(one => (Instant?)one.At).Min());
    }

    /// <summary>The last day of the time in which the organiser answers.</summary>
    public static LocalDate AnswerBy(ThemeMeeting meeting) => WorkingDays.OnOrAfter(Oslo.DateOf(meeting.RequestedAt).PlusDays(DaysToAnswer));

    private static IEnumerable<(MeetingNotice Notice, Instant At)> Notices(ThemeMeeting meeting, Instant now)
    {
        if (meeting.CancelledAt is { } cancelledAt) return [(new(MeetingNoticeKind.Cancelled), cancelledAt)];
        if (meeting.HeldAt is { } heldAt) return meeting.Evaluations.Any(one => one.By is MeetingSide.Municipality) ? [] : [(new(MeetingNoticeKind.HowWasIt), heldAt)];
        return [(new(MeetingNoticeKind.Received), meeting.RequestedAt), .. Arranged(meeting), .. InTime(meeting, now)];
    }

    /// <summary>What is told as soon as it is so; of what has moved twice only the last.</summary>
    private static IEnumerable<(MeetingNotice Notice, Instant At)> Arranged(ThemeMeeting meeting)
    {
        if (meeting is { WishChanges: > 0, Time: null }) yield return (new(MeetingNoticeKind.Wishes, meeting.WishChanges), Instant.MinValue);
        if (meeting.Preparations > 0) yield return (new(MeetingNoticeKind.Preparation, meeting.Preparations), Instant.MinValue);
        if (meeting.Times > 0) yield return (new(MeetingNoticeKind.Scheduled, meeting.Times), Instant.MinValue);
        if (meeting.Bookings > 0) yield return (new(MeetingNoticeKind.Booked, meeting.Bookings), Instant.MinValue);
        if (meeting.Agendas > 0) yield return (new(MeetingNoticeKind.Agenda, meeting.Agendas), Instant.MinValue);
    }

    /// <summary>What falls due at 07:00 of its day. A reminder that would have gone before the time was set says nothing new.</summary>
    private static IEnumerable<(MeetingNotice Notice, Instant At)> InTime(ThemeMeeting meeting, Instant now)
    {
        if (meeting is { Preparation: null, Time: null }) yield return (new(MeetingNoticeKind.StillWaiting), Oslo.MorningOf(AnswerBy(meeting)));
        if (meeting.Time is not { } time) yield break;
        var reminder = Oslo.MorningOf(time.Starts.Date.PlusDays(-DaysBefore));
        if (reminder > meeting.TimeSetAt && now < Oslo.At(time.Starts)) yield return (new(MeetingNoticeKind.Reminder, meeting.Times), reminder);
        yield return (new(MeetingNoticeKind.WasItHeld, meeting.Times), Oslo.MorningOf(time.Ends.Date.PlusDays(1)));
    }
}
