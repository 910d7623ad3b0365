using System.Diagnostics;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Networks.NetworkEvent;

namespace Grants.Domain.Networks;

/// <summary>A network as it stands.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows.</param>
public sealed record NetworkCase(Network Network, int Edition, Instant? PublishedAt)
{
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>The terms as they stand: with the deadline that the organiser has chosen since. Null for a network without registration.</summary>
    public RegistrationTerms? Terms => Network.Registration is { } terms
        ? terms with { Deadline = Roster.ExtendedTo is { } later && later > terms.Deadline ? later : terms.Deadline }
        : null;

    public static NetworkCase Evolve(NetworkCase? state, NetworkEvent happened) => (state, happened) switch
    {
        ({ } network, RosterEvent e) => network with { Roster = Roster.Evolve(network.Roster, e) },
        (null, WasSetUp e) => new(e.Network, 1, null),
        ({ } network, WasChanged e) => network with { Network = e.Network, Edition = network.Edition + 1 },
        ({ } network, WasPublished e) => network with { PublishedAt = e.At },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a network")}."),
    };
}
