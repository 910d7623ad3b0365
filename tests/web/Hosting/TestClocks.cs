using NodaTime;

namespace Grants.Web.Tests.Hosting;

/// <summary>The clock of the cases, as the test sets it.</summary>
public sealed class CaseClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 10, 1, 8, 0);

    public Instant GetCurrentInstant() => Now;
}

/// <summary>The clock of the machine, as the test sets it. Timers are real.</summary>
public sealed class MachineTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
