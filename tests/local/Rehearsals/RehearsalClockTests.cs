using Grants.Local.Hosting;
using NodaTime;

namespace Grants.Local.Tests.Rehearsals;

public sealed class RehearsalClockTests
{
    private static readonly Instant Begin = Instant.FromUtc(2018, 10, 20, 7, 0);

    private readonly Machine machine = new();
    private readonly RehearsalClock clock;

    public RehearsalClockTests()
    {
        clock = new(machine);
        clock.StandAt(Begin);
    }

    [Fact]
    public void It_stands_until_it_is_run()
    {
        machine.Pass(10);
        Assert.Equal(Begin, clock.GetCurrentInstant());
    }

    [Fact]
    public void It_runs_at_real_speed()
    {
        clock.RunTo(Begin + Duration.FromSeconds(60));
        machine.Pass(10);
        Assert.Equal(Begin + Duration.FromSeconds(10), clock.GetCurrentInstant());
    }

    [Fact]
    public void It_shows_nothing_later_than_what_is_kept()
    {
        clock.RunTo(Begin + Duration.FromSeconds(5));
        machine.Pass(10);
        Assert.Equal(Begin + Duration.FromSeconds(5), clock.GetCurrentInstant());
    }

    [Fact]
    public void It_shows_the_real_time_again_when_more_is_kept()
    {
        clock.RunTo(Begin + Duration.FromSeconds(5));
        machine.Pass(10);
        clock.RunTo(Begin + Duration.FromSeconds(20));
        Assert.Equal(Begin + Duration.FromSeconds(10), clock.GetCurrentInstant());
    }

    [Fact]
    public void It_stops_where_it_is()
    {
        clock.RunTo(Begin + Duration.FromSeconds(60));
        machine.Pass(10);
        Assert.Equal(Begin + Duration.FromSeconds(10), clock.Stop());
        machine.Pass(10);
        Assert.Equal(Begin + Duration.FromSeconds(10), clock.GetCurrentInstant());
    }

    private sealed class Machine : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds;

        public void Pass(int time) => seconds += time;
    }
}
