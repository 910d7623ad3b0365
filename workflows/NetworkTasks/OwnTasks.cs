using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Networks;

namespace Grants.Workflows.NetworkTasks;

/// <summary>What somebody has to do in the networks.</summary>
public sealed class OwnTasks(NetworkDesk networks, TaskDesk tasks)
{
    /// <summary>Those that are open, by their day.</summary>
    public async Task<ImmutableArray<TaskFile>> Of(PersonId owner, CancellationToken stop)
    {
        var own = ImmutableArray.CreateBuilder<TaskFile>();
        await foreach (var network in networks.All(stop))
            own.AddRange((await tasks.Of(network.State!.Network.Id, stop)).Where(task => task.State.State is TaskState.Open && task.Content.Owner == owner));
        return [.. own.OrderBy(task => task.Content.Due)];
    }
}
