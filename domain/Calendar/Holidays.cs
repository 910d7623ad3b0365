using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>
/// The days that the law calls holidays (helligdager og høytidsdager), Sundays among them: lov om helligdager § 2 and
/// lov om 1. og 17. mai som høgtidsdager. 24 December is not one.
/// </summary>
public static class Holidays
{
    public static bool Contains(LocalDate day) =>
        day.DayOfWeek == IsoDayOfWeek.Sunday || HasFixedDate(day) || FollowsEaster(day);

    private static bool HasFixedDate(LocalDate day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26);

    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
    private static bool FollowsEaster(LocalDate day) =>
        Period.DaysBetween(EasterSunday(day.Year), day) is -3 or -2 or 0 or 1 or 39 or 49 or 50;

    // The anonymous Gregorian computus (Meeus/Jones/Butcher), right for every Gregorian year. The letters are the
    // algorithm's own, so that it can be compared with any book.
    internal static LocalDate EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new LocalDate(year, n / 31, n % 31 + 1);
    }
}
