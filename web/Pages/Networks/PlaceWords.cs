using System.Diagnostics;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Web.Pages.Networks;

/// <summary>Where a registration stands, as words.</summary>
public static class PlaceWords
{
    public static Phrase Of(PlaceState place) => place switch
    {
        PlaceState.Received => new("Mottatt", "Motteken"),
        PlaceState.WaitingForHost => new("Venter på vertskommunen", "Ventar på vertskommunen"),
        PlaceState.WaitingList => new("På venteliste", "På venteliste"),
        PlaceState.Offered => new("Har tilbud om plass", "Har tilbod om plass"),
        PlaceState.Registered => new("Påmeldt, har plass", "Påmeld, har plass"),
        PlaceState.Confirmed => new("Med i nettverket", "Med i nettverket"),
        PlaceState.Withdrawn => new("Trukket", "Trekt"),
        PlaceState.Declined => new("Takket nei", "Takka nei"),
        PlaceState.Cancelled => new("Avlyst", "Avlyst"),
        _ => throw new UnreachableException($"{place} is not known."),
    };

    /// <summary>Where a municipality stands; one that let an offer run out has not said no.</summary>
    public static Phrase Of(PlaceState place, RosterEntry? entry) =>
        place is PlaceState.Declined && entry?.OfferedUntil is not null ? new("Svarte ikke på tilbudet", "Svarte ikkje på tilbodet") : Of(place);

    public static string Colour(PlaceState place) => place switch
    {
        PlaceState.Registered or PlaceState.Confirmed => "success",
        PlaceState.Offered or PlaceState.WaitingForHost => "warning",
        PlaceState.WaitingList or PlaceState.Received => "info",
        _ => "neutral",
    };

    /// <summary>Where a network's registration stands.</summary>
    public static Phrase Of(NetworkCase network, Instant now) => network switch
    {
        { Roster.CancelledAt: not null } => new("Avlyst", "Avlyst"),
        { Roster.IsStarted: true } => new("I gang", "I gang"),
        { PublishedAt: null } => new("Ikke publisert", "Ikkje publisert"),
        { Terms: null } => new("Tar ikke imot påmeldinger", "Tek ikkje imot påmeldingar"),
        _ when network.TakesRegistrations(now) => new("Åpen for påmelding", "Open for påmelding"),
        _ => new("Fristen er ute", "Fristen er ute"),
    };

    public static bool IsOpen(NetworkCase network) =>
        network is { PublishedAt: not null, Terms: not null, Roster.CancelledAt: null };
}
