using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using NodaTime;
using static Grants.Domain.Registrations.RegistrationEvent;

namespace Grants.Domain.Registrations;

/// <summary>A municipality's registration as it stands.</summary>
/// <param name="Edition">The version of what people edit, from 1: what an ETag shows.</param>
/// <param name="Place">As the network's roster had it when this case last looked.</param>
/// <param name="Places">How often its place has been set.</param>
/// <param name="Extensions">How often the deadline had been extended when it was made.</param>
/// <param name="GatheringMoves">How often a gathering had been moved when it was made.</param>
/// <param name="ChangedBy">Who made or changed it last.</param>
public sealed record RegistrationCase(
    Registration Registration, int Edition, Instant ReceivedAt, int Extensions, int GatheringMoves, PlaceState Place, Instant? OfferedUntil, int Places, PersonId ChangedBy,
    ImmutableArray<RegistrationNotice> Told)
{
    /// <summary>What the municipality owes; null until it is claimed.</summary>
    public Claim? Claim { get; init; }

    /// <summary>
    /// Whether something of the claim is left that it is reminded of. Whose host has left has lost its place through nothing of its own: it is
    /// not pressed while the organiser decides what comes of the claim.
    /// </summary>
    public bool IsAskedToPay => this is { Claim.Left: > 0, Place: not PlaceState.WaitingForHost };

    public bool HasTold(RegistrationNotice notice) => Told.Contains(notice);

    /// <summary>Which of a kind was told last; 0 when none was.</summary>
    public int Last(RegistrationNoticeKind kind) => Told.FirstOrDefault(notice => notice.Kind == kind)?.About ?? 0;

    public static RegistrationCase Evolve(RegistrationCase? state, RegistrationEvent happened) => (state, happened) switch
    {
        (null, WasMade e) => new(e.Registration, 1, e.At, e.Extensions, e.GatheringMoves, PlaceState.Received, null, 0, e.By, []),
        ({ } registration, WasChanged e) => registration with { Registration = e.Registration, Edition = registration.Edition + 1, ChangedBy = e.By },
        ({ } registration, PlaceWasSet e) => registration with { Place = e.State, OfferedUntil = e.OfferedUntil, Places = registration.Places + 1 },
        // The latest of a kind is enough: what is told counts upwards.
        ({ } registration, WasTold e) => registration with { Told = [.. registration.Told.Where(notice => notice.Kind != e.Notice.Kind), e.Notice] },
        ({ } registration, ClaimEvent e) => registration with { Claim = Claims.Claim.Evolve(registration.Claim, e) },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a registration")}."),
    };
}
