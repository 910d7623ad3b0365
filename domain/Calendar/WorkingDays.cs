using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>Days on which an office is open (virkedager): neither Saturday, Sunday nor holiday.</summary>
public static class WorkingDays
{
    public static bool Contains(LocalDate day) => day.DayOfWeek != IsoDayOfWeek.Saturday && !Holidays.Contains(day);

    /// <summary>The day itself, or the first working day after it.</summary>
    public static LocalDate OnOrAfter(LocalDate day)
    {
        while (!Contains(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>The day itself, or the last working day before it.</summary>
    public static LocalDate OnOrBefore(LocalDate day)
    {
        while (!Contains(day)) day = day.PlusDays(-1);
        return day;
    }
}
