using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>What happens in a case of the demo on one side of the desk, one thing after the other.</summary>
internal sealed class DemoThread
{
    private static readonly Duration Pause = Duration.FromMinutes(7);

    private Instant last = Instant.FromUnixTimeSeconds(0);

    /// <summary>When offices are open, at this time or after it, and after what happened before.</summary>
    public Instant AtWork(Instant wanted) => last = WorkingTime.OnOrAfter(Instant.Max(wanted, last + Pause));

    /// <summary>At this time, whatever time of the day it is.</summary>
    public Instant At(Instant exactly) =>
        last = exactly > last ? exactly : throw new InvalidOperationException($"{exactly} comes after {last} in the demo's story.");
}
