using Grants.Domain.Wording;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>What the fields of a call are called, where they are named away from their page.</summary>
internal static class SetupWords
{
    public static Phrase Field(string field) => field switch
    {
        "title" => Phrase.Same("Tittel"),
        "officeName" => new("Navnet på embetet", "Namnet på embetet"),
        "languageForm" => Phrase.Same("Målform"),
        "purpose" => new("Formål", "Føremål"),
        "pot" => Phrase.Same("Pott"),
        "minimumAmount" => Phrase.Same("Minste beløp"),
        "maximumAmount" => Phrase.Same("Største beløp"),
        "opensAt" => new("Åpner", "Opnar"),
        "deadline" => Phrase.Same("Søknadsfrist"),
        "decisionsBy" => new("Vedtak senest", "Vedtak seinast"),
        "paymentsBy" => new("Utbetaling senest", "Utbetaling seinast"),
        "projectsStart" => new("Prosjektene starter", "Prosjekta startar"),
        "useBy" => new("Brukt senest", "Brukt seinast"),
        "reportDue" => new("Rapport senest", "Rapport seinast"),
        "activities" => new("Typer prosjekt", "Typar prosjekt"),
        "minimumMunicipalities" => new("Færrest kommuner", "Færrast kommunar"),
        "assessment" => new("Vurderingskriterier", "Vurderingskriterium"),
        "scorers" => new("Saksbehandlere som gir poeng", "Saksbehandlarar som gjev poeng"),
        "completionDays" => new("Dager til å ettersende", "Dagar til å ettersende"),
        "appeal" => Phrase.Same("Klage"),
        _ => Phrase.Same(field),
    };
}
