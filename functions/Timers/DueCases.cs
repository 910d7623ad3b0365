using Grants.Functions.Cases;
using Grants.Workflows.Running;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Grants.Functions.Timers;

/// <summary>Wakes the cases whose alarms are due. Their orchestrations do the rest.</summary>
public sealed class DueCases(AlarmBook alarms, DurableWaker waker, DurableClients clients, IClock clock)
{
    public async Task Wake(DurableTaskClient client, CancellationToken stop)
    {
        using var _ = clients.Use(client);
        await foreach (var (id, alarm) in alarms.Due(clock.GetCurrentInstant(), stop)) await waker.Wake(id, alarm, stop);
    }
}
