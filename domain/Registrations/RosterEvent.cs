using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>What happens to the roster of a network: who is in, who waits, in which order.</summary>
public abstract record RosterEvent(Instant At) : NetworkEvent(At)
{
    /// <param name="Registration">The own part of the registration's case id.</param>
    public sealed record RegistrationCame(Instant At, MunicipalityNumber Municipality, string Registration, MunicipalityNumber? Host, LocalDate? From, PersonId By)
        : RosterEvent(At);

    /// <summary>The municipality runs its service otherwise than it said, or joins on another day.</summary>
    public sealed record RegistrationMoved(Instant At, MunicipalityNumber Municipality, MunicipalityNumber? Host, LocalDate? From, PersonId By) : RosterEvent(At);

    /// <summary>What room and hosts make of those who wait: the program's finding, with the facts that it came to.</summary>
    public sealed record PlacesWereSet(Instant At, ImmutableArray<Placement> Placements) : RosterEvent(At);

    public sealed record OfferWasAccepted(Instant At, MunicipalityNumber Municipality, PersonId By) : RosterEvent(At);

    public sealed record OfferWasDeclined(Instant At, MunicipalityNumber Municipality, PersonId By) : RosterEvent(At);

    /// <summary>Nobody answered the offer in its time.</summary>
    public sealed record OfferRanOut(Instant At, MunicipalityNumber Municipality) : RosterEvent(At);

    public sealed record RegistrationWasWithdrawn(Instant At, MunicipalityNumber Municipality, PersonId By) : RosterEvent(At);

    /// <summary>The municipality does not want to take part, and is not reminded.</summary>
    public sealed record InvitationWasDeclined(Instant At, MunicipalityNumber Municipality, PersonId By) : RosterEvent(At);

    /// <summary>The organiser chose to start: those with a place are members from the day on.</summary>
    public sealed record NetworkStarted(Instant At, LocalDate On, PersonId By) : RosterEvent(At);

    public sealed record DeadlineWasExtended(Instant At, LocalDateTime Until, PersonId By) : RosterEvent(At);

    public sealed record NetworkWasCancelled(Instant At, PersonId By) : RosterEvent(At);
}

/// <summary>Where a municipality comes to stand.</summary>
/// <param name="OfferedUntil">The end of the offer, when it is one.</param>
public sealed record Placement(MunicipalityNumber Municipality, PlaceState State, Instant? OfferedUntil);
