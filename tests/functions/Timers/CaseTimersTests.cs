using Grants.Functions.Timers;
using NodaTime;
using NodaTime.Text;

namespace Grants.Functions.Tests.Timers;

/// <summary>Reminders leave at 07:00 in Oslo, once each day of the year.</summary>
public sealed class CaseTimersTests
{
    [Theory]
    [InlineData("2026-03-28T06:00:00Z")]
    [InlineData("2026-03-29T05:00:00Z")]
    [InlineData("2026-03-30T05:00:00Z")]
    [InlineData("2026-10-24T05:00:00Z")]
    [InlineData("2026-10-25T06:00:00Z")]
    [InlineData("2026-10-26T06:00:00Z")]
    public void The_morning_follows_the_clock_changes(string instant) => Assert.True(CaseTimers.IsMorning(At(instant)));

    [Fact]
    public void Of_the_hours_of_a_year_one_a_day_is_the_morning()
    {
        var mornings = Enumerable.Range(0, 365 * 24).Select(hour => At("2026-01-01T00:00:00Z") + Duration.FromHours(hour)).Where(CaseTimers.IsMorning).ToArray();

        Assert.Equal(365, mornings.Length);
        Assert.Equal(365, mornings.Select(Grants.Domain.Calendar.Oslo.DateOf).Distinct().Count());
    }

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
