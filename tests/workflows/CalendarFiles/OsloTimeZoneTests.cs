using Grants.Workflows.CalendarFiles;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Tests.CalendarFiles;

/// <summary>The rule in the file against the time zone database.</summary>
public sealed class OsloTimeZoneTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    public static TheoryData<int> Years => [.. Enumerable.Range(1997, 54)];

    [Theory, MemberData(nameof(Years))]
    public void The_clock_changes_when_the_rule_says(int year)
    {
        var known = Oslo.GetZoneIntervals(Instant.FromUtc(year, 1, 31, 0, 0), Instant.FromUtc(year, 11, 30, 0, 0)).Skip(1)
            .Select(interval => (interval.Start, interval.WallOffset));

        Assert.Equal(known, [Change(year, "DAYLIGHT"), Change(year, "STANDARD")]);
    }

    [Theory]
    [InlineData("2021-03-28T01:59:59", "2021-03-28T00:59:59Z")]
    [InlineData("2021-03-28T03:00:00", "2021-03-28T01:00:00Z")]
    [InlineData("2021-10-31T01:59:59", "2021-10-30T23:59:59Z")]
    [InlineData("2021-10-31T03:00:00", "2021-10-31T02:00:00Z")]
    public void A_time_round_the_change_is_read_as_the_instant_that_it_is(string local, string instant)
    {
        var time = LocalDateTimePattern.GeneralIso.Parse(local).Value;
        var (summer, winter) = (Change(time.Year, "DAYLIGHT"), Change(time.Year, "STANDARD"));
        var offset = time < summer.At.WithOffset(Offset.FromHours(2)).LocalDateTime || time >= winter.At.WithOffset(Offset.FromHours(1)).LocalDateTime.PlusHours(1)
            ? winter.Offset
            : summer.Offset;

        Assert.Equal(InstantPattern.ExtendedIso.Parse(instant).Value, time.WithOffset(offset).ToInstant());
    }

    /// <summary>When a part of the zone begins in a year, read from its lines.</summary>
    private static (Instant At, Offset Offset) Change(int year, string kind)
    {
        var lines = OsloTimeZone.Lines.SkipWhile(line => line != ("BEGIN", kind)).TakeWhile(line => line != ("END", kind)).ToDictionary(line => line.Name, line => line.Value);
        var rule = lines["RRULE"].Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(("YEARLY", "-1SU"), (rule["FREQ"], rule["BYDAY"]));
        var month = new YearMonth(year, int.Parse(rule["BYMONTH"], System.Globalization.CultureInfo.InvariantCulture));
        var day = month.ToDateInterval().End.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Sunday));
        var starts = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(lines["DTSTART"]).Value;
        return (day.At(starts.TimeOfDay).WithOffset(OffsetOf(lines["TZOFFSETFROM"])).ToInstant(), OffsetOf(lines["TZOFFSETTO"]));
    }

    private static Offset OffsetOf(string text) => OffsetPattern.CreateWithInvariantCulture("+HHmm").Parse(text).Value;
}
