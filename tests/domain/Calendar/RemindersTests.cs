using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class RemindersTests
{
    private static readonly ImmutableArray<int> Days14And7And1 = [14, 7, 1];
    private static readonly Instant Deadline2018 = Utc("2018-11-01T22:59:59Z");

    // The clock goes back on 28 October: 14 days before, Oslo is two hours ahead of UTC; 1 day before, one.
    [Theory]
    [InlineData(14, "2018-10-18T05:00:00Z")]
    [InlineData(7, "2018-10-25T05:00:00Z")]
    [InlineData(1, "2018-10-31T06:00:00Z")]
    public void A_reminder_falls_due_at_seven_in_Oslo(int daysBefore, string due) =>
        Assert.Equal(Utc(due), Reminders.DueAt(Date("2018-11-01"), daysBefore));

    [Theory]
    [InlineData("2018-10-18T04:59:59Z", null)]
    [InlineData("2018-10-18T05:00:00Z", 14)]
    [InlineData("2018-10-25T04:59:59Z", 14)]
    [InlineData("2018-10-25T05:00:00Z", 7)]
    [InlineData("2018-10-31T06:00:00Z", 1)]
    [InlineData("2018-11-01T22:59:59Z", 1)]
    [InlineData("2018-11-01T23:00:00Z", null)]
    public void Overdue_reminders_collapse_into_the_latest_that_still_applies(string now, int? daysBefore) =>
        Assert.Equal(daysBefore, Reminders.LatestDue(Deadline2018, Days14And7And1, Utc(now)));

    [Theory]
    [InlineData("2018-06-07T13:00:00Z", "2018-10-18T05:00:00Z")]
    [InlineData("2018-10-18T05:00:00Z", "2018-10-25T05:00:00Z")]
    [InlineData("2018-10-31T05:59:59Z", "2018-10-31T06:00:00Z")]
    public void The_next_reminder_is_strictly_after_now(string now, string next) =>
        Assert.Equal(Utc(next), Reminders.NextAfter(Deadline2018, Days14And7And1, Utc(now)));

    [Fact]
    public void After_the_last_reminder_there_is_no_next() =>
        Assert.Null(Reminders.NextAfter(Deadline2018, Days14And7And1, Utc("2018-10-31T06:00:00Z")));

    [Fact]
    public void A_reminder_that_would_fall_due_after_the_deadline_is_not_waited_for() =>
        Assert.Null(Reminders.NextAfter(Utc("2018-11-01T04:00:00Z"), [0], Utc("2018-10-30T12:00:00Z")));

    [Fact]
    public void What_is_next_is_due_when_its_time_comes() =>
        Prop.ForAll(Any, day =>
            {
                var next = Reminders.NextAfter(Oslo.EndOf(day), Days14And7And1, Oslo.EndOf(day.PlusDays(-10)));
                return Reminders.LatestDue(Oslo.EndOf(day), Days14And7And1, next!.Value) == 7;
            })
            .QuickCheckThrowOnFailure();
}
