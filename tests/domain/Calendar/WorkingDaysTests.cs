using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2018-12-01", "2018-12-03")]
    [InlineData("2019-12-15", "2019-12-16")]
    [InlineData("2018-11-01", "2018-11-01")]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2027-05-15", "2027-05-18")]
    [InlineData("2027-12-31", "2027-12-31")]
    [InlineData("2028-01-01", "2028-01-03")]
    public void A_day_off_moves_forward_to_a_working_day(string day, string working) =>
        Assert.Equal(Date(working), WorkingDays.OnOrAfter(Date(day)));

    [Theory]
    [InlineData("2018-12-01", "2018-11-30")]
    [InlineData("2026-04-06", "2026-04-01")]
    [InlineData("2026-01-01", "2025-12-31")]
    [InlineData("2018-11-01", "2018-11-01")]
    public void A_day_off_moves_back_to_a_working_day(string day, string working) =>
        Assert.Equal(Date(working), WorkingDays.OnOrBefore(Date(day)));

    [Fact]
    public void No_working_day_is_passed_over() =>
        Prop.ForAll(Any, day => Enumerable.Range(0, NodaTime.Period.DaysBetween(day, WorkingDays.OnOrAfter(day)))
                .All(passed => !WorkingDays.Contains(day.PlusDays(passed))))
            .QuickCheckThrowOnFailure();
}
