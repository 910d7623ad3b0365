using Grants.Functions.Storage;
using Grants.Web.Retention;
using Grants.Workflows.Storage;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Grants.Functions.Timers;

/// <summary>What the host does for itself: it removes what has had its time, and makes a backup, since tables cannot be put back to how they were.</summary>
public sealed class HouseTimers(Sweeping sweeping, BackupContainer backups, IRowStore rows, IFileStore files, IClock clock)
{
    [Function("SweepTimer")]
    public Task Sweep([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken stop) => sweeping.Sweep(stop);

    [Function("BackupTimer")]
    public Task BackUp([TimerTrigger("0 30 1 * * *")] TimerInfo timer, CancellationToken stop) => backups.Write(rows, files, clock.GetCurrentInstant(), stop);
}
