using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Applications;

/// <summary>Where a case is and how a criterion stands, as words.</summary>
public static class StatusWords
{
    public static Phrase Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => new("Utkast", "Utkast"),
        ApplicationStatus.Received => new("Mottatt", "Motteken"),
        ApplicationStatus.NeedsCompletion => new("Venter på det som mangler", "Ventar på det som manglar"),
        ApplicationStatus.InReview => new("Til vurdering", "Til vurdering"),
        ApplicationStatus.Proposed => new("Forslag til vedtak", "Framlegg til vedtak"),
        ApplicationStatus.Approved => new("Vedtatt, ikke sendt ennå", "Vedteken, ikkje send enno"),
        ApplicationStatus.Granted => new("Innvilget", "Innvilga"),
        ApplicationStatus.Rejected => new("Avslått", "Avslått"),
        ApplicationStatus.Dismissed => new("Avvist", "Avvist"),
        ApplicationStatus.Withdrawn => new("Trukket", "Trekt"),
        _ => throw new UnreachableException($"{status} is not known."),
    };

    /// <param name="result">As the API writes it.</param>
    public static Phrase OfCriterion(string result) => result switch
    {
        "met" => new("Oppfylt", "Oppfylt"),
        "notMet" => new("Mangler", "Manglar"),
        _ => new("Ikke kjent ennå", "Ikkje kjent enno"),
    };

    /// <param name="answer">As the API writes it.</param>
    public static Phrase OfLeader(string answer) => answer switch
    {
        "asked" => new("Spurt, ikke svart", "Spurd, ikkje svart"),
        "confirmed" => new("Har sagt ja", "Har sagt ja"),
        "declined" => new("Har sagt nei", "Har sagt nei"),
        "outdated" => new("Må spørres på nytt, for søknaden er endret", "Må spørjast på nytt, for søknaden er endra"),
        _ => new("Ikke spurt", "Ikkje spurd"),
    };
}
