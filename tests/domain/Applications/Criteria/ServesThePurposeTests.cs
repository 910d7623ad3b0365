using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class ServesThePurposeTests
{
    [Theory]
    [InlineData("joint-service", null, Met, "Prosjektet gjelder «Felles tilbod».")]
    [InlineData("other", "Felles barnevernvakt", Met, "Prosjektet gjelder «Felles barnevernvakt».")]
    [InlineData("other", null, NotMet, "Beskriv hva slags prosjekt dette er.")]
    [InlineData("other", "  ", NotMet, "Beskriv hva slags prosjekt dette er.")]
    [InlineData(null, "Felles barnevernvakt", NotMet, "Velg hva slags prosjekt dette er.")]
    [InlineData("dredging", null, NotMet, "«dredging» er ikke blant prosjektene som utlysningen gjelder. Velg et som er det.")]
    public void It_is_one_of_the_calls_kinds_or_described(string? activity, string? text, CriterionResult result, string reason)
    {
        var finding = (An.Application() with { Activity = activity, ActivityText = text }).For(CriterionId.Purpose);

        Assert.Equal((result, reason), (finding.Result, finding.Reason.Bokmal));
    }

    [Fact]
    public void A_call_without_another_kind_takes_none() =>
        Assert.Equal(NotMet, (An.Application() with { Activity = "other", ActivityText = "Felles barnevernvakt" }).ResultFor(
            CriterionId.Purpose, Some.Circumstances().With(call => call with { Activities = [new("measures", "Nye hjelpetiltak")] })));
}
