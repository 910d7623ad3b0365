using Grants.Functions.Cases;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Grants.Functions.Tests.Cases;

/// <summary>The engine's client, with the instances that a test says there are.</summary>
internal sealed class ScriptedClient() : DurableTaskClient("test")
{
    /// <summary>By id; null in it is an instance that somebody else starts in the next moment.</summary>
    public Dictionary<string, OrchestrationRuntimeStatus?> Instances { get; } = [];

    public bool IsAway { get; init; }

    /// <summary>What was asked of it, in order.</summary>
    public List<string> Asked { get; } = [];

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options!.InstanceId!;
        var isTaken = Instances.ContainsKey(id) && Instances[id] is null or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending;
        Instances[id] = OrchestrationRuntimeStatus.Pending;
        if (isTaken) throw new InvalidOperationException("An Orchestration instance with the ID already exists.");
        Asked.Add($"start {orchestratorName} {id} {(Turn)input!}");
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Asked.Add($"raise {eventName} {instanceId} '{eventPayload}'");
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        IsAway ? throw new TimeoutException("The engine does not answer.")
        : Task.FromResult(Instances.GetValueOrDefault(instanceId) is { } status ? new OrchestrationMetadata("CaseOrchestrator", instanceId) { RuntimeStatus = status } : null);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
