using Grants.Domain.Cases;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Administration;

/// <summary>Where a case is opened, whatever kind it is.</summary>
/// <param name="Text">What the link says.</param>
internal sealed record CaseLink(string Address, Phrase Text)
{
    private const string OfNetwork = "network-", OfGathering = "gathering-";

    /// <summary>Null for a case that has no page of its own.</summary>
    public static CaseLink? Of(CaseId id) => id switch
    {
        { IsApplication: true } => new($"/saksbehandling/{id}", new("Åpne saken", "Opne saka")),
        { IsRegistration: true } => new($"/pamelding/{id}", new("Åpne påmeldingen", "Opne påmeldinga")),
        { IsTask: true } => new($"/oppgaver/{id}", new("Åpne oppgaven", "Opne oppgåva")),
        { IsThemeMeeting: true } => new($"/temamote/{id}", new("Åpne temamøtet", "Opne temamøtet")),
        { IsGathering: true } => new($"{NetworkPage(id)}/samling/{id.Own[OfGathering.Length..]}", new("Åpne samlingen", "Opne samlinga")),
        { IsMeetingRule: true } => new($"{NetworkPage(id)}/moter", new("Åpne de faste møtene", "Opne dei faste møta")),
        { IsPapers: true } => new($"{NetworkPage(id)}/arbeid", new("Åpne arbeidet i nettverket", "Opne arbeidet i nettverket")),
        { IsNetwork: true } => new(NetworkPage(id), new("Åpne nettverket", "Opne nettverket")),
        _ => null,
    };

    private static string NetworkPage(CaseId id) => $"/nettverk/{id.Partition[OfNetwork.Length..]}";
}
