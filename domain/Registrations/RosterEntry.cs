using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>A municipality in a network's roster: its registration, or that it said no thank you.</summary>
/// <param name="Registration">The own part of the registration's case id; null when the municipality only declined.</param>
/// <param name="Host">The municipality that runs its service; null when it runs its own.</param>
/// <param name="Order">Its place in the order of receipt, from 1.</param>
/// <param name="OfferedUntil">When the offer of a place ends, or ended without an answer; null when none is out.</param>
/// <param name="From">The day from which it takes part, when it joins later; null for from the start.</param>
/// <param name="Since">When it came to stand so.</param>
public sealed record RosterEntry(
    MunicipalityNumber Municipality, string? Registration, MunicipalityNumber? Host, int Order, Instant ReceivedAt, PlaceState State,
    Instant? OfferedUntil, LocalDate? From, Instant Since)
{
    /// <summary>Whether it takes room in the network.</summary>
    public bool HoldsPlace => State is PlaceState.Offered or PlaceState.Registered or PlaceState.Confirmed;

    /// <summary>Whether it is in for good, so that another can build on it.</summary>
    public bool IsIn => State is PlaceState.Registered or PlaceState.Confirmed;

    /// <summary>Whether it is registered: it has a place, or waits for one.</summary>
    public bool IsActive => State is not (PlaceState.Withdrawn or PlaceState.Declined or PlaceState.Cancelled);

    public bool Waits => State is PlaceState.Received or PlaceState.WaitingForHost or PlaceState.WaitingList;
}
