using System.Diagnostics;
using NodaTime;
using static Grants.Domain.Networks.NetworkEvent;

namespace Grants.Domain.Networks;

/// <summary>A network as it stands.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows.</param>
public sealed record NetworkCase(Network Network, int Edition, Instant? PublishedAt)
{
    public static NetworkCase Evolve(NetworkCase? state, NetworkEvent happened) => (state, happened) switch
    {
        (null, WasSetUp e) => new(e.Network, 1, null),
        ({ } network, WasChanged e) => network with { Network = e.Network, Edition = network.Edition + 1 },
        ({ } network, WasPublished e) => network with { PublishedAt = e.At },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a network")}."),
    };
}
