using NodaTime;

namespace Grants.Local.Hosting;

/// <summary>
/// The clock of the cases in a rehearsal: it stands where it is put, steps forward, and then runs at real speed, as far as the folder
/// knows of (<see cref="RunTo"/>). It never goes back. Sign-in, sessions and backoff use the machine's clock, never this one.
/// </summary>
public sealed class RehearsalClock(TimeProvider machine) : IClock
{
    private readonly Lock gate = new();
    private Instant from = Instant.FromDateTimeOffset(machine.GetUtcNow());
    private long? startedAt = machine.GetTimestamp();
    private Instant bound = Instant.MaxValue;

    public Instant GetCurrentInstant()
    {
        lock (gate) return Shown();
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

    /// <summary>Runs, and shows nothing later than the bound until it is given a later one: then it shows the real time again.</summary>
    public void RunTo(Instant latest)
    {
        lock (gate)
        {
            startedAt ??= machine.GetTimestamp();
            bound = latest;
        }
    }

    /// <summary>Stands where it is.</summary>
    public Instant Stop()
    {
        lock (gate)
        {
            (from, startedAt) = (Shown(), null);
            return from;
        }
    }

    private Instant Shown() =>
        startedAt is { } start ? Instant.Min(from + Duration.FromTimeSpan(machine.GetElapsedTime(start)), bound) : from;
}
