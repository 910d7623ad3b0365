using Grants.Domain.Cases;
using Grants.Workflows.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Grants.Functions.Cases;

/// <summary>What an orchestration has done for it, where reading, writing and sending are allowed.</summary>
public sealed class CaseActivities(CaseRunner runner, DurableClients clients)
{
    /// <summary>Everything that is due, and everything that this makes due. Doing it again changes nothing.</summary>
    /// <returns>When to look again, in UTC; null when nothing is waited for but people.</returns>
    [Function(nameof(Perform))]
    public async Task<DateTime?> Perform([ActivityTrigger] Turn turn, [DurableClient] DurableTaskClient client, CancellationToken stop)
    {
        using var _ = clients.Use(client);
        var again = await runner.Run(CaseId.Parse(turn.Case), string.IsNullOrEmpty(turn.Alarm) ? null : turn.Alarm, stop);
        return again?.ToDateTimeUtc();
    }
}
