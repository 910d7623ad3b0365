using System.Collections.Immutable;
using Grants.Domain.Assessment;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Tests.Applications;

namespace Grants.Domain.Tests.Assessment;

public sealed class WeightedScoreTests
{
    [Fact]
    public void Without_points_there_is_no_score() => Assert.Null(WeightedScore.Of(Judgement.None, Hordaland2018.Call));

    [Theory]
    [InlineData("4 4 4 4 4", "4 4 4 4 4", 400, 0)]
    [InlineData("5 5 5 5 5", "0 0 0 0 0", 250, 500)]
    [InlineData("5 4 3 2 1", "1 2 3 4 5", 300, 0)]
    [InlineData("4 4 4 4 5", "3 3 3 3 3", 360, 120)]
    public void The_score_is_the_mean_with_its_spread(string one, string other, int mean, int spread) =>
        Assert.Equal(new WeightedScore(mean, spread), WeightedScore.Of(Of(one, other), Hordaland2018.Call));

    [Fact]
    public void Weights_are_the_calls_choice() =>
        Assert.Equal(new WeightedScore(400, 0), WeightedScore.Of(Of("5 1 1 1 5"), Weighing(9, 1, 1, 1, 0)));

    [Fact]
    public void The_mean_is_rounded_half_up() =>
        Assert.Equal(new WeightedScore(213, 0), WeightedScore.Of(Of("3 2 2 2 2"), Weighing(1, 2, 2, 2, 1)));

    private static Call Weighing(params int[] weights) => Hordaland2018.Call with
    {
        Assessment = [.. Hordaland2018.Call.Assessment.Select((criterion, at) => criterion with { Weight = weights[at] })],
    };

    private static Judgement Of(params string[] scorers) => Judgement.None with
    {
        Scores = scorers.Select((points, at) => (Person: new PersonId($"scorer-{at}"), Points: points.Split(' ')))
            .ToImmutableDictionary(
                scorer => scorer.Person,
                scorer => Hordaland2018.Call.Assessment.Select((criterion, at) => (criterion.Id, Score: new Score(scorer.Points[at][0] - '0', "Grunn")))
                    .ToImmutableDictionary(pair => pair.Id, pair => pair.Score)),
    };
}
