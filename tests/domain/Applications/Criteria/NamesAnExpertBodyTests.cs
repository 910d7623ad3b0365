using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class NamesAnExpertBodyTests
{
    [Theory]
    [InlineData("RKBU Vest", "følgeevaluering", Met, "RKBU Vest deltar i prosjektet.")]
    [InlineData("RKBU Vest", null, NotMet, "Skriv hva RKBU Vest skal bidra med i prosjektet.")]
    [InlineData("RKBU Vest", " ", NotMet, "Skriv hva RKBU Vest skal bidra med i prosjektet.")]
    [InlineData(null, "følgeevaluering", NotMet, "Skriv navnet på kompetansemiljøet som skal delta.")]
    [InlineData(null, null, NotMet, "Legg til et kompetansemiljø, og skriv hva det skal bidra med i prosjektet.")]
    public void It_has_both_a_name_and_a_part_in_the_project(string? name, string? contribution, CriterionResult result, string reason)
    {
        var finding = With(new ExpertBody(name, contribution));

        Assert.Equal((result, reason), (finding.Result, finding.Reason.Bokmal));
    }

    [Fact]
    public void None_at_all_is_not_met() => Assert.Equal(NotMet, With().Result);

    [Fact]
    public void One_that_is_complete_is_enough() =>
        Assert.Equal(Met, With(new(null, null), new("RKBU Vest", "følgeevaluering"), new("NORCE", null)).Result);

    private static Finding With(params ExpertBody[] bodies) =>
        (An.Application() with { ExpertBodies = [.. bodies] }).For(CriterionId.ExpertBody);
}
