using Grants.Domain.Calendar;
using Grants.Functions.Cases;
using Grants.Workflows.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Grants.Functions.Timers;

/// <summary>Wake the cases whose alarms are due; their orchestrations do the rest.</summary>
public sealed class CaseTimers(AlarmBook alarms, DurableWaker waker, DurableClients clients, IClock clock)
{
    /// <summary>Every five minutes, and never in the second of another timer: what was not woken, or failed, is due still.</summary>
    [Function("AlarmTimer")]
    public async Task WakeDue([TimerTrigger("0 2/5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken stop)
    {
        using var _ = clients.Use(client);
        await foreach (var (id, alarm) in alarms.Due(clock.GetCurrentInstant(), stop)) await waker.Wake(id, alarm, stop);
    }

    /// <summary>At 07:00 in Oslo, when reminders fall due: it asks each hour what the time is there, for the time zone setting does not hold on every plan.</summary>
    [Function("RemindersTimer")]
    public Task WakeInTheMorning([TimerTrigger("0 0 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken stop) =>
        IsMorning(clock.GetCurrentInstant()) ? WakeDue(timer, client, stop) : Task.CompletedTask;

    /// <summary>Whether the hour has begun in which reminders fall due.</summary>
    public static bool IsMorning(Instant now) => Oslo.Local(now).Hour is 7;
}
