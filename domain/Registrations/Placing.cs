using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>
/// Gives places in the order of receipt; nobody overtakes. A municipality whose service another one runs has a place only while its host
/// has one: both are placed together, at the host's turn, or both wait. Source: the invitation of 2020, "vertskommunen må delta".
/// </summary>
internal static class Placing
{
    /// <summary>What room and hosts make of the roster now; empty when everybody stands where they should.</summary>
    public static ImmutableArray<Placement> Next(Roster roster, RegistrationTerms terms, Instant now)
    {
        if (roster.CancelledAt is not null) return [];
        var placed = WithoutHosts(roster, terms, now);
        placed = WithRoom(placed, terms, now);
        return
        [
            .. placed.Active.Where(entry => roster.Of(entry.Municipality)!.State != entry.State)
                .Select(entry => new Placement(entry.Municipality, entry.State, entry.OfferedUntil)),
        ];
    }

    /// <summary>Whose host has no place, or has lost it, waits for it. Who is in needs one that is in; an offer is made to both.</summary>
    private static Roster WithoutHosts(Roster roster, RegistrationTerms terms, Instant now) => Set(
        roster,
        roster.Active.Where(entry => HostOf(entry, terms) is { } host && roster.Of(host) is var other && (entry.IsIn ? other is not { IsIn: true } : other is not { HoldsPlace: true })),
        PlaceState.WaitingForHost, null, now);

    private static Roster WithRoom(Roster roster, RegistrationTerms terms, Instant now)
    {
        var isFull = false;
        foreach (var first in roster.Active.Where(entry => TakesItsTurn(entry, roster, terms)).ToArray())
        {
            RosterEntry[] group = [first, .. roster.HostedBy(first.Municipality).Where(entry => entry.State is PlaceState.WaitingForHost && HostOf(entry, terms) is not null)];
            isFull |= roster.Taken + group.Length > (terms.MaximumMunicipalities ?? int.MaxValue);
            if (isFull) roster = Set(roster, [first], PlaceState.WaitingList, null, now);
            // Who has waited is asked whether they still want to; who has just come, or waited for the host alone, is in.
            else if (first.State is PlaceState.WaitingList) roster = Set(roster, group, PlaceState.Offered, now + Duration.FromHours(terms.OfferHours), now);
            else roster = Set(roster, group, roster.IsStarted ? PlaceState.Confirmed : PlaceState.Registered, null, now);
        }

        return roster;
    }

    /// <summary>Who waits for room, or for a host that is in by now; who waits for a host that waits is placed with it.</summary>
    private static bool TakesItsTurn(RosterEntry entry, Roster roster, RegistrationTerms terms) => entry.State switch
    {
        PlaceState.Received or PlaceState.WaitingList => true,
        PlaceState.WaitingForHost => HostOf(entry, terms) is not { } host || roster.Of(host) is { IsIn: true },
        _ => false,
    };

    private static MunicipalityNumber? HostOf(RosterEntry entry, RegistrationTerms terms) => terms.HostMustParticipate ? entry.Host : null;

    private static Roster Set(Roster roster, IEnumerable<RosterEntry> entries, PlaceState state, Instant? until, Instant now) =>
        roster with
        {
            Entries = roster.Entries.SetItems(entries.Where(entry => entry.State != state).Select(entry =>
                KeyValuePair.Create(entry.Municipality, entry with { State = state, OfferedUntil = until, Since = now }))),
        };
}
