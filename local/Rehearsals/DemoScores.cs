using System.Collections.Immutable;
using Grants.Domain.Assessment;

namespace Grants.Local.Rehearsals;

/// <summary>The points that the demo's caseworkers give, each with its reason.</summary>
internal static class DemoScores
{
    private static readonly ImmutableArray<string> Criteria = ["plan", "need", "budget", "certainty", "value"];

    // For each criterion: what is said of 2 or fewer, 3, 4 and 5 points.
    private static readonly string[][] OfPer =
    [
        ["Planen seier lite om korleis.", "Planen heng saman, men metoden er tynt skildra.", "God plan med tydelege steg.", "Svært god plan, fagleg grunngjeven i kvart steg."],
        ["Vurderinga blir nemnd, men ikkje brukt.", "Byggjer på vurderinga for søkjaren, mindre for partnarane.", "Tek tak i det vurderingane peikar på.", "Kvart tiltak svarar på ein risiko i vurderingane."],
        ["Fleire postar manglar grunngjeving.", "Går opp, men reisene er lågt rekna.", "Realistisk og lett å følgje.", "Nøkternt budsjett, og alle kommunane legg inn eigne midlar."],
        ["Alt heng på éin person som ikkje er tilsett.", "Truleg, om stillinga blir fylt i tide.", "Folka er på plass og leiinga står bak.", "Folk, tid og avtalar er på plass alt no."],
        ["Høgt beløp for få barn.", "Rimeleg, men dei eigne midlane er små.", "God nytte for pengane.", "Stor nytte for mange kommunar, og høg eigendel."],
    ];

    private static readonly string[][] OfKari =
    [
        ["Planen mangler metode og tidspunkter.", "Grei plan, noe løs på slutten.", "Grundig plan med gode milepæler.", "Forbilledlig plan."],
        ["Sammenhengen med vurderingen er uklar.", "Henger delvis sammen med vurderingene.", "Følger godt opp vurderingene.", "Direkte svar på det vurderingene viser."],
        ["Budsjettet er vanskelig å etterprøve.", "Realistisk, men uten buffer.", "Godt og realistisk budsjett.", "Svært godt begrunnet budsjett."],
        ["Usikkert om det lar seg gjennomføre.", "Sannsynlig, med noe risiko for forsinkelse.", "Høy sannsynlighet for gjennomføring.", "Ingen tvil om gjennomføringen."],
        ["Beløpet er høyt sett mot nytten.", "Rimelig forhold mellom beløp og nytte.", "Godt forhold mellom beløp, nytte og egne midler.", "Svært mye igjen for pengene."],
    ];

    // Points from 2 to 5, another row for each application.
    private static readonly string[] Rows = ["45454", "34443", "55454", "43434", "44544", "33323", "54445", "42343", "34354", "25333", "44434", "53445"];

    public static ImmutableDictionary<string, Score> ByPer(int application) => Of(Rows[application % Rows.Length], OfPer);

    public static ImmutableDictionary<string, Score> ByKari(int application) => Of(Rows[(application * 5 + 2) % Rows.Length], OfKari);

    private static ImmutableDictionary<string, Score> Of(string row, string[][] reasons) => Criteria
        .Select((criterion, index) => (criterion, Points: row[index] - '0', Reasons: reasons[index]))
        .ToImmutableDictionary(one => one.criterion, one => new Score(one.Points, one.Reasons[Math.Max(0, one.Points - 2)]));
}
