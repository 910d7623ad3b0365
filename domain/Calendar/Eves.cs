using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>The days before the great holidays, on which many close early: Christmas Eve, New Year's Eve, the Wednesday before Easter, Easter Eve and Whit Eve. The law calls none of them a holiday.</summary>
public static class Eves
{
    public static bool Contains(LocalDate day) =>
        (day.Month, day.Day) is (12, 24) or (12, 31) || Period.DaysBetween(Holidays.EasterSunday(day.Year), day) is -4 or -1 or 48;
}
