using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class AppealTimeTests
{
    [Theory]
    [InlineData("2025-12-05", "2025-12-29")]
    [InlineData("2026-03-12", "2026-04-07")]
    [InlineData("2026-12-03", "2026-12-24")]
    [InlineData("2027-04-26", "2027-05-18")]
    [InlineData("2018-12-03", "2018-12-24")]
    [InlineData("2018-12-01", "2018-12-24")]
    public void The_last_day_is_three_weeks_after_the_notice_or_the_next_working_day(string notice, string last) =>
        Assert.Equal(Date(last), AppealTime.LastDay(Date(notice)));

    [Fact]
    public void The_last_day_is_a_working_day() =>
        Prop.ForAll(Any, notice => WorkingDays.Contains(AppealTime.LastDay(notice))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_time_is_never_shorter_than_21_days_nor_longer_than_27() =>
        Prop.ForAll(Any, notice => Period.DaysBetween(notice, AppealTime.LastDay(notice)) is >= 21 and <= 27)
            .QuickCheckThrowOnFailure();
}
