using System.Globalization;
using Grants.Domain.Assessment;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The points of an application as its letter shows them: for each assessment criterion the mean and all reasons.</summary>
internal static class LetterScores
{
    public static void Write(LetterBody body, LetterFacts facts)
    {
        var judgement = facts.Facts.State.Judgement;
        if (WeightedScore.Of(judgement, facts.Call) is not { } score) return;
        var scorers = Written.Number(judgement.Scores.Count);
        body.Heading("Poengene", "Poenga")
            .Say(
                $"Søknaden fikk {Hundredths(score.MeanHundredths)} av 5 poeng. Det er gjennomsnittet av poengene til {scorers} saksbehandlere, med vektene i utlysningen.",
                $"Søknaden fekk {Hundredths(score.MeanHundredths)} av 5 poeng. Det er gjennomsnittet av poenga til {scorers} saksbehandlarar, med vektene i utlysinga.")
            .Table(
                body.In("Poeng for hvert vurderingskriterium, fra 0 til 5", "Poeng for kvart vurderingskriterium, frå 0 til 5"),
                ["Vurderingskriterium", "Vekt", "Gjennomsnitt", body.In("Begrunnelse", "Grunngjeving")],
                facts.Call.Assessment.Select(criterion =>
                {
                    // In a fixed order that tells nothing of who gave which points.
                    var given = judgement.Scores.Values.Select(scores => scores[criterion.Id]).OrderByDescending(one => one.Points).ThenBy(one => one.Reason, StringComparer.Ordinal).ToArray();
                    var mean = (given.Sum(one => one.Points) * 200 + given.Length) / (given.Length * 2);
                    return (string[])[criterion.Text, Written.Number(criterion.Weight), Hundredths(mean), string.Join(" ", given.Select(one => Sentence(one.Reason)))];
                }));
    }

    /// <summary><c>4,5</c>: as few decimals as say it, two at most.</summary>
    private static string Hundredths(int hundredths) =>
        (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Sentence(string reason) =>
        reason.Trim() is var text && text.Length > 0 && text[^1] is '.' or '!' or '?' ? reason.Trim() : $"{reason.Trim()}.";
}
