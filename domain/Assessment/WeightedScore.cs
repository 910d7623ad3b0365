using Grants.Domain.Calls;

namespace Grants.Domain.Assessment;

/// <summary>An application's score: the weighted mean of all points, with its spread, in hundredths of a point.</summary>
/// <param name="MeanHundredths">0 to 500, rounded half up.</param>
/// <param name="SpreadHundredths">The highest caseworker's mean less the lowest one's.</param>
public sealed record WeightedScore(int MeanHundredths, int SpreadHundredths)
{
    /// <summary>Null until somebody has scored.</summary>
    public static WeightedScore? Of(Judgement judgement, Call call)
    {
        if (judgement.Scores.IsEmpty) return null;
        var weights = call.Assessment.Sum(criterion => (long)criterion.Weight);
        var sums = judgement.Scores.Values
            .Select(scores => call.Assessment.Sum(criterion => (long)criterion.Weight * scores[criterion.Id].Points))
            .ToArray();
        return new(
            Hundredths(sums.Sum(), weights * sums.Length),
            Hundredths(sums.Max(), weights) - Hundredths(sums.Min(), weights));
    }

    private static int Hundredths(long sum, long weight) => (int)((sum * 200 + weight) / (weight * 2));
}
