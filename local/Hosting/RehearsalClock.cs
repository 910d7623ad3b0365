using NodaTime;

namespace Grants.Local.Hosting;

/// <summary>
/// The clock of the cases in a rehearsal: it stands where it is put, steps forward, and then runs at real speed. It never goes back.
/// Sign-in, sessions and backoff use the machine's clock, never this one.
/// </summary>
public sealed class RehearsalClock(TimeProvider machine) : IClock
{
    private readonly Lock gate = new();
    private Instant from = Instant.FromDateTimeOffset(machine.GetUtcNow());
    private long? startedAt = machine.GetTimestamp();

    public Instant GetCurrentInstant()
    {
        lock (gate)
            return startedAt is { } start ? from + Duration.FromTimeSpan(machine.GetElapsedTime(start)) : from;
    }

    /// <summary>Stands at an instant until it is put further or run.</summary>
    public void StandAt(Instant instant)
    {
        lock (gate) (from, startedAt) = (instant, null);
    }

    /// <summary>Stands at an instant, unless it stands later already.</summary>
    public void StepTo(Instant instant)
    {
        lock (gate)
            if (instant > from || startedAt is not null) (from, startedAt) = (instant, null);
    }

    public void Run()
    {
        lock (gate) startedAt ??= machine.GetTimestamp();
    }
}
