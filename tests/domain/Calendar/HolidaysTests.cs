using Grants.Domain.Calendar;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_is_where_the_almanac_has_it(string sunday) =>
        Assert.Equal(Date(sunday), Holidays.EasterSunday(Date(sunday).Year));

    [Theory]
    [InlineData(2008, "01-01 03-20 03-21 03-24 05-01 05-12 12-25 12-26")]
    [InlineData(2011, "04-21 04-22 04-25 05-17 06-02 06-13 12-26")]
    [InlineData(2018, "01-01 03-29 03-30 04-02 05-01 05-10 05-17 05-21 12-25 12-26")]
    [InlineData(2024, "01-01 03-28 03-29 04-01 05-01 05-09 05-17 05-20 12-25 12-26")]
    [InlineData(2025, "01-01 04-17 04-18 04-21 05-01 05-29 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25")]
    [InlineData(2027, "01-01 03-25 03-26 03-29 05-06 05-17")]
    [InlineData(2038, "01-01 04-22 04-23 04-26 05-17 06-03 06-14")]
    public void Offices_are_closed_on_these_days_from_Monday_to_Friday(int year, string expected)
    {
        var first = new NodaTime.LocalDate(year, 1, 1);
        var closed = Enumerable.Range(0, first.Calendar.GetDaysInYear(year))
            .Select(first.PlusDays)
            .Where(day => day.DayOfWeek < NodaTime.IsoDayOfWeek.Saturday && Holidays.Contains(day))
            .Select(day => $"{day.Month:00}-{day.Day:00}");

        Assert.Equal(expected, string.Join(' ', closed));
    }

    [Theory]
    [InlineData("2025-12-24")]
    [InlineData("2025-12-31")]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-04")]
    [InlineData("2026-05-16")]
    public void Eves_are_ordinary_days(string day) => Assert.False(Holidays.Contains(Date(day)));

    [Fact]
    public void A_Sunday_is_a_holiday() => Assert.True(Holidays.Contains(Date("2026-10-11")));
}
