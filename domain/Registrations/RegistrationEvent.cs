using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>What happens to a municipality's registration.</summary>
public abstract record RegistrationEvent(Instant At) : CaseEvent(At)
{
    /// <param name="Extensions">How often the deadline had been extended by then.</param>
    /// <param name="GatheringMoves">How often a gathering had been moved by then.</param>
    public sealed record WasMade(Instant At, Registration Registration, int Extensions, int GatheringMoves, PersonId By) : RegistrationEvent(At);

    public sealed record WasChanged(Instant At, Registration Registration, PersonId By) : RegistrationEvent(At);

    /// <summary>Where the network's roster has come to hold it: a copy of what stands in the network's log.</summary>
    public sealed record PlaceWasSet(Instant At, PlaceState State, Instant? OfferedUntil) : RegistrationEvent(At);

    public sealed record WasTold(Instant At, RegistrationNotice Notice) : RegistrationEvent(At);
}
