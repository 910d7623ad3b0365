using Grants.Domain.Calendar;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calendar;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2019-12-15T23:59:59", false, "2019-12-15T22:59:59Z")]
    [InlineData("2019-12-15T23:59:59", true, "2019-12-16T22:59:59Z")]
    [InlineData("2018-11-01T23:59:59", true, "2018-11-01T22:59:59Z")]
    [InlineData("2026-04-02T15:00:00", true, "2026-04-07T13:00:00Z")]
    [InlineData("2019-03-31T12:00:00", true, "2019-04-01T10:00:00Z")]
    public void A_deadline_moves_off_a_day_off_only_when_the_call_says_so(string stored, bool moves, string effective) =>
        Assert.Equal(Utc(effective), Deadline.Effective(Time(stored), moves));

    [Theory]
    [InlineData("2018-11-01T22:59:58.5Z", true)]
    [InlineData("2018-11-01T22:59:59.999Z", true)]
    [InlineData("2018-11-01T23:00:00Z", false)]
    public void The_whole_of_the_last_second_is_in_time(string received, bool inTime) =>
        Assert.Equal(inTime, Deadline.IsKept(Utc("2018-11-01T22:59:59Z"), Utc(received)));
}
