using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Local.Rehearsals;

/// <summary>What the demo's municipalities write besides goals and plan: what they found, what it costs, and when it is done.</summary>
internal static class DemoWords
{
    /// <summary>What a municipality's risk and condition assessment came to; neighbours found different things.</summary>
    private static readonly ImmutableArray<Phrase> Findings =
    [
        new("Tjenesten er sårbar når noen er borte, og mangler tiltak i hjemmet.", "Tenesta er sårbar når nokon er borte, og manglar tiltak i heimen."),
        new("Hver femte undersøkelse går over fristen. Det skyldes sykefravær i to stillinger.", "Kvar femte undersøking går over fristen. Det kjem av sjukefråvær i to stillingar."),
        new("Vi har for få fosterhjem i egen kommune, og barna får lang skolevei.", "Vi har for få fosterheimar i eigen kommune, og barna får lang skuleveg."),
        new("Barna blir snakket med, men det står for sjelden i dokumentene hva de sa.", "Barna blir snakka med, men det står for sjeldan i dokumenta kva dei sa."),
        new("Samarbeidet med skolen er godt. Med legene er det tilfeldig, og vi vet for lite om de minste.", "Samarbeidet med skulen er godt. Med legane er det tilfeldig, og vi veit for lite om dei minste."),
        new("Halvparten av de ansatte har vært her i under to år, og alle trenger veiledning.", "Halvparten av dei tilsette har vore her i under to år, og alle treng rettleiing."),
        new("Vi kjøper nesten alle hjelpetiltak, og har liten styring med hva familiene får.", "Vi kjøper nesten alle hjelpetiltak, og har lita styring med kva familiane får."),
        new("Familier med kort botid er overrepresentert i akuttsakene. Vi møter dem for sent.", "Familiar med kort butid er overrepresenterte i akuttsakene. Vi møter dei for seint."),
        new("Lederen har saker selv og får lite tid til fag. Internkontrollen er ikke oppdatert.", "Leiaren har saker sjølv og får lite tid til fag. Internkontrollen er ikkje oppdatert."),
        new("Få barn bor på institusjon, men de som gjør det, mangler plan for veien ut.", "Få barn bur på institusjon, men dei som gjer det, manglar plan for vegen ut."),
        new("Avstandene er store. Hjemmebesøk tar en halv dag, og derfor blir det for få av dem.", "Avstandane er store. Heimebesøk tek ein halv dag, og difor blir det for få av dei."),
    ];

    private static readonly ImmutableArray<string> Answers =
    [
        "Samarbeide med nabokommunane om tiltak og rettleiing.",
        "Gå gjennom alle saker over fristen kvar måndag, og hente inn vikar i tide.",
        "Rekruttere fosterheimar saman med naboane og følgje dei betre opp.",
        "Skrive ned kva barnet seier, med barnet sine ord.",
        "Faste møte med legekontoret og helsestasjonen.",
        "Rettleiing i gruppe annankvar veke, og ein fast fadder for nytilsette.",
        "Byggje opp eigne tiltak i staden for å kjøpe.",
        "Gå ut til familiane tidleg, saman med vaksenopplæringa.",
        "Frigjere leiaren frå saker i eit år og oppdatere internkontrollen.",
        "Lage ein plan for kvart barn seks månader før dei flyttar ut.",
        "Bruke samtalar på skjerm når det er trygt, og reise når det må til.",
    ];

    public static Phrase Finding(Municipality municipality) => Findings[Place(municipality)];

    public static string Answer(Municipality municipality) => Answers[Place(municipality)];

    /// <summary>The three large posts of a budget, by the kind of project.</summary>
    public static ImmutableArray<Phrase> Costs(string activity) => activity switch
    {
        "measures" => [new("Lønn til to terapeuter", "Løn til to terapeutar"), new("Opplæring og veiledning", "Opplæring og rettleiing"), new("Reiser og lokaler", "Reiser og lokale")],
        "methods" => [new("Frikjøp av fagansvarlig", "Frikjøp av fagansvarleg"), new("Kurs og kursholdere", "Kurs og kurshaldarar"), new("Vikarer på kursdagene", "Vikarar på kursdagane")],
        "leadership" => [new("Ekstern veileder", "Ekstern rettleiar"), new("Samlinger med overnatting", "Samlingar med overnatting"), new("Koordinator, 20 prosent", "Koordinator, 20 prosent")],
        "minorities" => [new("Brobyggere på timelønn", "Brubyggjarar på timeløn"), new("Tolk og oversettelser", "Tolk og omsetjingar"), new("Møter, mat og leie", "Møte, mat og leige")],
        "joint-service" => [new("Stillinger i den felles tjenesten", "Stillingar i den felles tenesta"), new("Telefon, bil og utstyr", "Telefon, bil og utstyr"), new("Opplæring før oppstart", "Opplæring før oppstart")],
        "cooperation" => [new("Koordinator i halv stilling", "Koordinator i halv stilling"), new("Frikjøp av ansatte fra skole og helse", "Frikjøp av tilsette frå skule og helse"), new("Fagdager og materiell", "Fagdagar og materiell")],
        _ => [new("Prosjektleder", "Prosjektleiar"), new("Opplæring og veiledning", "Opplæring og rettleiing"), new("Samlinger og reiser", "Samlingar og reiser")],
    };

    /// <summary>A beginning, a middle and an end of the project's year, by its kind.</summary>
    public static ImmutableArray<Phrase> Milestones(string activity) => activity switch
    {
        "measures" => [new("Teamet er tilsatt", "Teamet er tilsett"), new("De første familiene har fått hjelp", "Dei første familiane har fått hjelp"), new("Vi har spurt familiene og vet hva vi fortsetter med", "Vi har spurt familiane og veit kva vi held fram med")],
        "methods" => [new("Alle er påmeldt", "Alle er påmelde"), new("Halvparten av samlingene er holdt", "Halvparten av samlingane er haldne"), new("Metoden står i rutinene våre", "Metoden står i rutinane våre")],
        "leadership" => [new("Gruppen har møttes første gang", "Gruppa har møttest første gong"), new("Hver leder har et mål og en fremdrift", "Kvar leiar har eit mål og ei framdrift"), new("Kommunedirektørene har fått rapporten", "Kommunedirektørane har fått rapporten")],
        "minorities" => [new("Brobyggerne er ansatt", "Brubyggjarane er tilsette"), new("Seks møter er holdt", "Seks møte er haldne"), new("Foreldrene har sagt hva de mener", "Foreldra har sagt kva dei meiner")],
        "joint-service" => [new("Avtalen mellom kommunene er signert", "Avtalen mellom kommunane er signert"), new("Tjenesten er i gang", "Tenesta er i gang"), new("Kommunestyrene har fått sak om videre drift", "Kommunestyra har fått sak om vidare drift")],
        "cooperation" => [new("Rutinen er skrevet sammen", "Rutinen er skriven saman"), new("Utprøvingen er halvveis", "Utprøvinga er halvvegs"), new("Alle skoler og barnehager bruker den", "Alle skular og barnehagar bruker han")],
        _ => [new("Prosjektgruppa er i gang", "Prosjektgruppa er i gang"), new("Første utprøving er ferdig", "Første utprøving er ferdig"), new("Evaluering og plan for videre drift", "Evaluering og plan for vidare drift")],
    };

    private static int Place(Municipality municipality) =>
        int.Parse(municipality.Number.ToString(), System.Globalization.CultureInfo.InvariantCulture) % Findings.Length;
}
