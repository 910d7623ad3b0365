using Grants.Local.Folders;
using Grants.Local.Hosting;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>
/// Keeps the instant that a rehearsal has come to, so that it goes on from there. What is kept is a little ahead, and the clock shows
/// nothing later than it: after a kill nothing has happened later than where the clock begins again.
/// </summary>
internal sealed class ClockKeeper(DataFolder folder, Readiness readiness, RehearsalClock clock, TimeProvider machine) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly Duration Ahead = Duration.FromSeconds(5);

    /// <summary>Lets the clock run on.</summary>
    public static async Task Extend(DataFolder folder, RehearsalClock clock, CancellationToken stop)
    {
        var latest = clock.GetCurrentInstant() + Ahead;
        await folder.Remember(latest, stop);
        clock.RunTo(latest);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (readiness.IsReady) await folder.Remember(clock.Stop(), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Wait(stoppingToken);
        using var timer = new PeriodicTimer(Pause, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Extend(folder, clock, stoppingToken);
    }
}
