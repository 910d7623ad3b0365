using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>On which days a network meets, before holidays are looked at: once a month, or every so many weeks.</summary>
/// <param name="Nth">Which of the month's weekdays, from 1 to 4; 0 for the last one. Null when it is by weeks.</param>
/// <param name="Weeks">Every so many weeks, counted from the rule's first day. Null when it is by months.</param>
public sealed record MeetingDays(IsoDayOfWeek Weekday, int? Nth, int? Weeks)
{
    /// <summary>The place of the last weekday of a month.</summary>
    public const int Last = 0;

    private const int DaysInAWeek = 7;

    public static MeetingDays Monthly(IsoDayOfWeek weekday, int nth) => new(weekday, nth, null);

    public static MeetingDays EveryWeeks(IsoDayOfWeek weekday, int weeks) => new(weekday, null, weeks);

    /// <summary>Whether a day is one of them.</summary>
    /// <param name="first">The rule's first day.</param>
    public bool Contains(LocalDate day, LocalDate first) => day.DayOfWeek == Weekday && (Weeks, Nth) switch
    {
        ({ } weeks, _) => Period.DaysBetween(FirstOn(first), day) % (DaysInAWeek * weeks) is 0,
        (_, Last) => day.Day + DaysInAWeek > day.Calendar.GetDaysInMonth(day.Year, day.Month),
        (_, var nth) => (day.Day - 1) / DaysInAWeek + 1 == nth,
    };

    /// <summary>The rule's first day, or the first of the weekday after it.</summary>
    public LocalDate FirstOn(LocalDate first) => first.DayOfWeek == Weekday ? first : first.Next(Weekday);
}
