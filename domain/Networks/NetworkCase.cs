using System.Diagnostics;
using NodaTime;
using static Grants.Domain.Networks.NetworkEvent;

namespace Grants.Domain.Networks;

/// <summary>A network as it stands.</summary>
public sealed record NetworkCase(Network Network, Instant? PublishedAt)
{
    public static NetworkCase Evolve(NetworkCase? state, NetworkEvent happened) => (state, happened) switch
    {
        (null, WasSetUp e) => new(e.Network, null),
        ({ } network, WasChanged e) => network with { Network = e.Network },
        ({ } network, WasPublished e) => network with { PublishedAt = e.At },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a network")}."),
    };
}
