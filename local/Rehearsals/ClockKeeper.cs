using Grants.Local.Folders;
using Grants.Local.Hosting;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>Keeps the instant that a rehearsal has come to, so that it goes on from there.</summary>
internal sealed class ClockKeeper(DataFolder folder, Readiness readiness, IClock clock, TimeProvider machine) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Wait(stoppingToken);
        using var timer = new PeriodicTimer(Pause, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await folder.Remember(clock.GetCurrentInstant(), stoppingToken);
    }
}
