using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>
/// When a network meets again and again (faste møter). It is kept as a rule and never as a list of dates: "the last Friday of the month,
/// 09:00–15:30", DOMAIN § 5. Times are of the clock in Oslo, so a meeting at nine is at nine on both sides of a change to summer time.
/// </summary>
/// <param name="First">No meeting is before this day.</param>
/// <param name="Last">No meeting is after this day.</param>
/// <param name="MonthsOff">Months without a meeting, from 1 to 12.</param>
/// <param name="EvesOff">Whether the days before the great holidays are as holidays.</param>
/// <param name="OnHoliday">What becomes of a meeting that falls on a holiday.</param>
/// <param name="Place">Null when none is said.</param>
public sealed record MeetingRule(
    string Title, MeetingDays Days, LocalTime From, LocalTime To, LocalDate First, LocalDate Last, ImmutableArray<int> MonthsOff, bool EvesOff, OnHoliday OnHoliday, string? Place,
    bool Digital)
{
    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(MeetingRule other) => MonthsOff.SequenceEqual(other.MonthsOff) && this with { MonthsOff = other.MonthsOff } == other;
}

/// <summary>What becomes of a meeting that falls on a holiday.</summary>
public enum OnHoliday
{
    /// <summary>There is none that time.</summary>
    Skip,

    /// <summary>It is a week earlier, when that day is free.</summary>
    WeekBefore,
}
