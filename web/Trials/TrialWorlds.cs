using System.Collections.Concurrent;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Trials;

/// <summary>The worlds of the trials that this host has seen, one for a call. They keep nothing that is not in the rows.</summary>
public sealed class TrialWorlds(IServiceProvider outside) : IDisposable
{
    private readonly ConcurrentDictionary<string, (string Id, Lazy<ServiceProvider> World)> worlds = new(StringComparer.Ordinal);

    public IServiceProvider Of(Trial trial) => worlds.AddOrUpdate(
        trial.CallId, _ => New(trial), (_, known) => known.Id == trial.Id ? known : New(trial)).World.Value;

    public void Dispose()
    {
        foreach (var (_, world) in worlds.Values)
            if (world.IsValueCreated) world.Value.Dispose();
    }

    private (string, Lazy<ServiceProvider>) New(Trial trial) => (trial.Id, new(() => TrialWorld.Of(trial, outside)));
}
