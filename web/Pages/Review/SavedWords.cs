using Grants.Domain.Applications.Criteria;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Review;

/// <summary>What was saved just now, by the section of the page.</summary>
internal static class SavedWords
{
    /// <summary>The section of a document that is destroyed begins so, and ends with its id.</summary>
    public const string Destroyed = "destroyed-";

    /// <param name="caseworker">Who has the case now.</param>
    public static Phrase Of(string section, string? caseworker) => section switch
    {
        "impartiality" => new("Du er meldt habil.", "Du er meld habil."),
        "assignment" => new($"Saken er hos {caseworker}.", $"Saka er hos {caseworker}."),
        "completion" => new("Mangelbrevet er sendt.", "Mangelbrevet er sendt."),
        "assessment" => new("Poengene er lagret.", "Poenga er lagra."),
        "one-score" => new("Én vurdering er nok i denne saken.", "Éi vurdering er nok i denne saka."),
        "proposal" => new("Forslaget er sendt til godkjenning.", "Framlegget er sendt til godkjenning."),
        "approval" => new("Vedtaket er godkjent.", "Vedtaket er godkjent."),
        "return" => new("Forslaget er sendt tilbake.", "Framlegget er sendt tilbake."),
        "message" => new("Meldingen er sendt.", "Meldinga er send."),
        "seen" => new("Det som kom, er merket som sett.", "Det som kom, er merkt som sett."),
        "note" => new("Notatet er lagret.", "Notatet er lagra."),
        "post" => new("Meldingen er ført inn.", "Meldinga er ført inn."),
        "on-behalf" => new("Søknaden er ført inn, og kommunen har fått kvittering.", "Søknaden er ført inn, og kommunen har fått kvittering."),
        "attached" => new("Filen er lagt ved.", "Fila er lagd ved."),
        "removed" => new("Filen er fjernet.", "Fila er fjerna."),
        "again" => new("Vedtaket er sendt på nytt.", "Vedtaket er sendt på nytt."),
        "arrival" => new("Det er notert når vedtaket kom fram.", "Det er notert når vedtaket kom fram."),
        "bounce" => new("Det er notert at e-posten ikke kom fram.", "Det er notert at e-posten ikkje kom fram."),
        _ when section.StartsWith(Destroyed, StringComparison.Ordinal) => new("Dokumentet er slettet for godt.", "Dokumentet er sletta for godt."),
        _ when AllCriteria.Ids.FirstOrDefault(id => id.Value == section) is { Value: not null } criterion =>
            new($"Vilkåret «{AllCriteria.Title(criterion).Bokmal}» er satt.", $"Vilkåret «{AllCriteria.Title(criterion).Nynorsk}» er sett."),
        _ => new("Lagret.", "Lagra."),
    };
}
