using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Grants.Functions.Timers;

/// <summary>Every five minutes: what was not woken, or failed, is due still.</summary>
public sealed class AlarmTimer(DueCases due)
{
    public const string EveryFiveMinutes = "0 */5 * * * *";

    [Function(nameof(AlarmTimer))]
    public Task Run([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken stop) => due.Wake(client, stop);
}
