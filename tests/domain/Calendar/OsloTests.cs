using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Calendar;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class OsloTests
{
    [Theory]
    [InlineData("2018-10-28T01:59:59", "2018-10-27T23:59:59Z")]
    [InlineData("2018-10-28T02:30:00", "2018-10-28T00:30:00Z")]
    [InlineData("2018-10-28T03:00:00", "2018-10-28T02:00:00Z")]
    [InlineData("2019-03-31T01:59:59", "2019-03-31T00:59:59Z")]
    [InlineData("2019-03-31T02:30:00", "2019-03-31T01:30:00Z")]
    [InlineData("2019-03-31T03:30:00", "2019-03-31T01:30:00Z")]
    [InlineData("2018-11-01T23:59:59", "2018-11-01T22:59:59Z")]
    public void A_skipped_time_moves_forward_and_a_repeated_one_is_the_first(string local, string instant) =>
        Assert.Equal(Utc(instant), Oslo.At(Time(local)));

    [Theory]
    [InlineData("2019-03-31T01:59:59", false)]
    [InlineData("2019-03-31T02:00:00", true)]
    [InlineData("2019-03-31T02:59:59", true)]
    [InlineData("2019-03-31T03:00:00", false)]
    [InlineData("2018-10-28T02:30:00", false)]
    public void The_clock_skips_an_hour_in_March_and_none_in_October(string local, bool skipped) =>
        Assert.Equal(skipped ? (new LocalTime(2, 0), new LocalTime(3, 0)) : null, Oslo.SkippedAt(Time(local)));

    [Theory]
    [InlineData("2018-10-27T21:59:59Z", "2018-10-27")]
    [InlineData("2018-10-27T22:00:00Z", "2018-10-28")]
    [InlineData("2018-10-28T22:59:59Z", "2018-10-28")]
    [InlineData("2018-10-28T23:00:00Z", "2018-10-29")]
    [InlineData("2019-03-30T23:00:00Z", "2019-03-31")]
    [InlineData("2019-03-31T22:00:00Z", "2019-04-01")]
    public void A_day_begins_at_midnight_in_Oslo(string instant, string day) =>
        Assert.Equal(Date(day), Oslo.DateOf(Utc(instant)));

    [Theory]
    [InlineData("2018-10-27", "2018-10-27T05:00:00Z")]
    [InlineData("2018-10-28", "2018-10-28T06:00:00Z")]
    [InlineData("2019-03-30", "2019-03-30T06:00:00Z")]
    [InlineData("2019-03-31", "2019-03-31T05:00:00Z")]
    public void The_morning_is_seven_on_the_wall_in_summer_and_winter(string day, string instant) =>
        Assert.Equal(Utc(instant), Oslo.MorningOf(Date(day)));

    [Fact]
    public void A_day_ends_with_its_last_second() =>
        Assert.Equal(Utc("2018-11-01T22:59:59Z"), Oslo.EndOf(Date("2018-11-01")));

    [Theory]
    [InlineData("2018-11-01T22:59:59.999999999Z", "2018-11-01T22:59:59Z")]
    [InlineData("2018-11-01T22:59:59Z", "2018-11-01T22:59:59Z")]
    [InlineData("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59Z")]
    public void Cutting_to_the_second_rounds_down(string instant, string second) =>
        Assert.Equal(Utc(second), Oslo.CutToSecond(Utc(instant)));

    [Fact]
    public void The_end_of_any_day_is_on_that_day() =>
        Prop.ForAll(Any, day => Oslo.DateOf(Oslo.EndOf(day)) == day
                && Oslo.DateOf(Oslo.EndOf(day) + Duration.FromSeconds(1)) == day.PlusDays(1))
            .QuickCheckThrowOnFailure();
}
