using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Grants.Functions.Cases;

/// <summary>Starts a case's orchestration, or wakes it. A wake that does not get through costs time and nothing else: the case's alarm stands.</summary>
/// <param name="runner">Later, since a case that runs wakes others.</param>
public sealed partial class DurableWaker(DurableClients clients, Lazy<CaseRunner> runner, ILogger<DurableWaker> log) : IWaker
{
    public ValueTask Wake(CaseId id, CancellationToken stop) => new(Wake(id, "", stop));

    public async Task Look(CaseId id, CancellationToken stop)
    {
        await runner.Value.Look(id, stop);
        await Wake(id, "", stop);
    }

    /// <param name="alarm">The key of the alarm row that is due; empty when somebody has decided something.</param>
    public async Task Wake(CaseId id, string alarm, CancellationToken stop)
    {
        if (clients.Current is not { } client) return;
        var instance = CaseOrchestrator.InstanceOf(id);
        try
        {
            var found = await client.GetInstanceAsync(instance, stop);
            // One that somebody has suspended would only gather wakes; the alarm stands until it goes on.
            if (found is { RuntimeStatus: OrchestrationRuntimeStatus.Suspended }) return;
            if (found is { IsCompleted: false } || !await HasStarted(client, instance, new(id.ToString(), alarm), stop))
                await client.RaiseEventAsync(instance, CaseOrchestrator.Wake, alarm, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            WakeFailed(id.ToString(), fault);
        }
    }

    /// <summary>False when somebody else has started it in the same moment.</summary>
    private static async Task<bool> HasStarted(DurableTaskClient client, string instance, Turn turn, CancellationToken stop)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(nameof(CaseOrchestrator), turn, new StartOrchestrationOptions(instance), stop);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (await client.GetInstanceAsync(instance, stop) is null) throw;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The case {Case} was not woken; its alarm wakes it.")]
    private partial void WakeFailed(string @case, Exception fault);
}
