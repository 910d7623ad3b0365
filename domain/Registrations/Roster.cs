using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Registrations.RosterEvent;

namespace Grants.Domain.Registrations;

/// <summary>The part of a network's case that knows who has registered, in which order, and who has a place. It has a row for a municipality, so it is no longer than the register.</summary>
/// <param name="Came">How many registrations have come, also of those that went.</param>
/// <param name="StartedOn">The day on which the organiser started the network; null until then.</param>
/// <param name="ExtendedTo">The deadline that the organiser chose instead of the invitation's.</param>
public sealed record Roster(
    ImmutableDictionary<MunicipalityNumber, RosterEntry> Entries, int Came, LocalDate? StartedOn, LocalDateTime? ExtendedTo, Instant? CancelledAt)
{
    public static Roster Empty { get; } = new(ImmutableDictionary<MunicipalityNumber, RosterEntry>.Empty, 0, null, null, null);

    /// <summary>How often the deadline has been extended.</summary>
    public int Extensions { get; init; }

    /// <summary>When the deadline was extended last.</summary>
    public Instant? ExtendedAt { get; init; }

    /// <summary>Who has become a member by registering, from and to which day; in the order in which they came.</summary>
    public ImmutableArray<Membership> Members { get; init; } = [];

    /// <summary>How many take room.</summary>
    public int Taken => Entries.Values.Count(entry => entry.HoldsPlace);

    /// <summary>How many are in: with a place that they have said yes to.</summary>
    public int In => Entries.Values.Count(entry => entry.IsIn);

    /// <summary>Those that have a place, or wait for one, in the order of receipt.</summary>
    public IEnumerable<RosterEntry> Active => Entries.Values.Where(entry => entry.IsActive).OrderBy(entry => entry.Order);

    public bool IsStarted => StartedOn is not null;

    /// <summary>Whether a municipality has been a member: then it was in when the network ran, whatever has come of it since.</summary>
    public bool HasHad(MunicipalityNumber municipality) => Members.Any(member => member.Municipality == municipality);

    /// <summary>Whether its host has been offered a place with it, and answers for both.</summary>
    public bool HostAnswersFor(MunicipalityNumber municipality, RegistrationTerms terms) =>
        terms.HostMustParticipate && Of(municipality) is { State: PlaceState.Offered, Host: { } host } && Of(host) is { State: PlaceState.Offered };

    public RosterEntry? Of(MunicipalityNumber municipality) => Entries.GetValueOrDefault(municipality);

    /// <summary>A municipality's place in the waiting list, from 1; 0 when it is not on it.</summary>
    public int InLine(MunicipalityNumber municipality) =>
        Active.Where(entry => entry.State is PlaceState.WaitingList).Select(entry => entry.Municipality).ToList().IndexOf(municipality) + 1;

    /// <summary>Those whose service another one runs, which have registered and wait or take part.</summary>
    public IEnumerable<RosterEntry> HostedBy(MunicipalityNumber host) => Active.Where(entry => entry.Host == host);

    public static Roster Evolve(Roster state, RosterEvent happened) => Changed(state, happened).WithMembers(state, Oslo.DateOf(happened.At));

    private static Roster Changed(Roster state, RosterEvent happened) => happened switch
    {
        RegistrationCame e => state with
        {
            Came = state.Came + 1,
            Entries = state.Entries.SetItem(
                e.Municipality, new(e.Municipality, e.Registration, e.Host, state.Came + 1, e.At, PlaceState.Received, null, e.From, e.At)),
        },
        RegistrationMoved e => state.With(e.Municipality, entry => entry with { Host = e.Host, From = e.From }),
        PlacesWereSet e => e.Placements.Aggregate(state, (roster, placement) => roster.With(
            placement.Municipality, entry => entry with { State = placement.State, OfferedUntil = placement.OfferedUntil, Since = e.At })),
        OfferWasAccepted e => state.To(e.Municipality, state.IsStarted ? PlaceState.Confirmed : PlaceState.Registered, e.At),
        OfferWasDeclined e => state.To(e.Municipality, PlaceState.Declined, e.At),
        OfferRanOut e => state.With(e.Municipality, entry => entry with { State = PlaceState.Declined, Since = e.At }),
        RegistrationWasWithdrawn e => state.To(e.Municipality, PlaceState.Withdrawn, e.At),
        InvitationWasDeclined e => state with
        {
            Entries = state.Entries.SetItem(
                e.Municipality,
                state.Of(e.Municipality) is { } before
                    ? before with { State = PlaceState.Declined, Since = e.At }
                    : new(e.Municipality, null, null, 0, e.At, PlaceState.Declined, null, null, e.At)),
        },
        NetworkStarted e => state with { StartedOn = e.On, Entries = state.Each(entry => entry.State is PlaceState.Registered, PlaceState.Confirmed, e.At) },
        DeadlineWasExtended e => state with { ExtendedTo = e.Until, ExtendedAt = e.At, Extensions = state.Extensions + 1 },
        NetworkWasCancelled e => state with { CancelledAt = e.At, Entries = state.Each(entry => entry.IsActive, PlaceState.Cancelled, e.At) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a roster."),
    };

    /// <summary>Whose place has become certain is a member from the day on, and until the day on which it is given up.</summary>
    private Roster WithMembers(Roster before, LocalDate today)
    {
        var members = Members.Select(member => member.To is null && Of(member.Municipality) is not { State: PlaceState.Confirmed }
            ? member with { To = LocalDate.Max(member.From, today) } : member);
        var joined = Active.Where(entry => entry.State is PlaceState.Confirmed && before.Of(entry.Municipality)?.State is not PlaceState.Confirmed)
            .Select(entry => new Membership(entry.Municipality, entry.From ?? today, null));
        return this with { Members = [.. members, .. joined] };
    }

    private Roster To(MunicipalityNumber municipality, PlaceState place, Instant at) =>
        With(municipality, entry => entry with { State = place, OfferedUntil = null, Since = at });

    private Roster With(MunicipalityNumber municipality, Func<RosterEntry, RosterEntry> change) =>
        this with { Entries = Entries.SetItem(municipality, change(Entries[municipality])) };

    private ImmutableDictionary<MunicipalityNumber, RosterEntry> Each(Func<RosterEntry, bool> which, PlaceState place, Instant at) =>
        Entries.SetItems(Entries.Values.Where(which).Select(entry =>
            KeyValuePair.Create(entry.Municipality, entry with { State = place, OfferedUntil = null, Since = at })));
}
