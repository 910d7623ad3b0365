using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Networks.NetworkEvent;

namespace Grants.Domain.Networks;

/// <summary>A network as it stands.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows.</param>
public sealed record NetworkCase(Network Network, int Edition, Instant? PublishedAt)
{
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Who has been invited by mail.</summary>
    public ImmutableHashSet<MunicipalityNumber> Invited { get; init; } = [];

    /// <summary>How far each message to many has come; empty when it has reached everyone.</summary>
    public ImmutableDictionary<string, string> Messages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How often a gathering was moved, or got its days, since the network was published.</summary>
    public int GatheringMoves { get; init; }

    /// <summary>How often something has happened that every registration has to look at.</summary>
    public int Wakes { get; init; }

    /// <summary>The terms as they stand: with the deadline that the organiser has chosen since. Null for a network without registration.</summary>
    public RegistrationTerms? Terms => Network.Registration is { } terms
        ? terms with { Deadline = Roster.ExtendedTo is { } later && later > terms.Deadline ? later : terms.Deadline }
        : null;

    /// <summary>The network with those, too, that have become members by registering.</summary>
    public Network WithJoined => Network with { Members = [.. Network.Members, .. Roster.Members] };

    /// <summary>Whether a municipality is or has been a member, or is registered to become one.</summary>
    public bool Concerns(MunicipalityNumber municipality) =>
        WithJoined.Members.Any(member => member.Municipality == municipality) || Roster.Of(municipality) is { IsActive: true };

    /// <summary>Whether it waits for municipalities to say whether they take part: it is listed, has not begun, and the deadline is ahead.</summary>
    public bool TakesRegistrations(Instant now) =>
        this is { PublishedAt: not null, Terms: { } terms, Roster: { IsStarted: false, CancelledAt: null } } && Deadline.IsKept(terms.DeadlineAt, now);

    public bool HasSaid(string message) => Messages.TryGetValue(message, out var through) && through.Length is 0;

    public static NetworkCase Evolve(NetworkCase? state, NetworkEvent happened) => (state, happened) switch
    {
        ({ } network, RosterEvent e) => network with { Roster = Roster.Evolve(network.Roster, e), Wakes = network.Wakes + (ConcernsAll(e) ? 1 : 0) },
        (null, WasSetUp e) => new(e.Network, 1, null),
        ({ } network, WasChanged e) => Moved(network, e) with { Network = e.Network, Edition = network.Edition + 1 },
        ({ } network, WasPublished e) => network with { PublishedAt = e.At },
        ({ } network, MunicipalitiesWereInvited e) => network with { Invited = network.Invited.Union(e.Municipalities) },
        ({ } network, MessageWentOut e) => network with { Messages = network.Messages.SetItem(e.Message, e.Through) },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a network")}."),
    };

    private static NetworkCase Moved(NetworkCase network, WasChanged change) =>
        network is { PublishedAt: not null, Network.Registration.Gatherings: var before } && change.Network.Registration is { } after && !before.SequenceEqual(after.Gatherings)
            ? network with { GatheringMoves = network.GatheringMoves + 1, Wakes = network.Wakes + 1 }
            : network;

    private static bool ConcernsAll(RosterEvent happened) =>
        happened is RosterEvent.NetworkStarted or RosterEvent.DeadlineWasExtended or RosterEvent.NetworkWasCancelled;
}
