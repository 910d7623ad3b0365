using Grants.Domain.Wording;

namespace Grants.Web.Pages.Review;

/// <summary>The office's words for what the API names in English.</summary>
internal static class ReviewWords
{
    public static Phrase Outcome(string outcome) => outcome switch
    {
        "grant" => new("Innvilge", "Innvilge"),
        "reject" => new("Avslå", "Avslå"),
        "dismiss" => new("Avvise", "Avvise"),
        _ => Phrase.Same(outcome),
    };

    public static Phrase Decided(string outcome) => outcome switch
    {
        "grant" => new("Innvilget", "Innvilga"),
        "reject" => new("Avslått", "Avslått"),
        "dismiss" => new("Avvist", "Avvist"),
        _ => Phrase.Same(outcome),
    };

    public static Phrase Direction(string direction) => direction switch
    {
        "incoming" => new("Inn", "Inn"),
        "outgoing" => new("Ut", "Ut"),
        _ => new("Internt", "Internt"),
    };

    public static Phrase Message(string direction) => direction switch
    {
        "incoming" => new("Melding", "Melding"),
        "outgoing" => new("Melding til søkeren", "Melding til søkjaren"),
        _ => new("Internt notat", "Internt notat"),
    };

    public static Phrase Of(string expected) => expected switch
    {
        "applicant" => new("Søkeren", "Søkjaren"),
        "leader" => new("Kommuneledelsen", "Kommuneleiinga"),
        _ => new("Vi", "Vi"),
    };

    public static Phrase Completion(string state) => state switch
    {
        "drafted" => new("Mangelbrevet er klart, men ikke sendt.", "Mangelbrevet er klart, men ikkje sendt."),
        "awaited" => new("Mangelbrevet er sendt, og vi venter på svar.", "Mangelbrevet er sendt, og vi ventar på svar."),
        "ranOut" => new("Fristen gikk ut uten svar.", "Fristen gjekk ut utan svar."),
        "enough" => new("Det som manglet, er kommet.", "Det som mangla, er kome."),
        "notEnough" => new("Svaret var ikke nok.", "Svaret var ikkje nok."),
        _ => new("Søkeren har svart.", "Søkjaren har svart."),
    };

    public static Phrase Kind(string kind) => kind is "riskAssessment"
        ? new("risiko- og tilstandsvurdering", "risiko- og tilstandsvurdering")
        : new("annet", "anna");
}
