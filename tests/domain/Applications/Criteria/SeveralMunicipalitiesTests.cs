using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class SeveralMunicipalitiesTests
{
    [Theory]
    [InlineData(2, 0, NotMet)]
    [InlineData(2, 1, Met)]
    [InlineData(2, 4, Met)]
    [InlineData(3, 1, NotMet)]
    [InlineData(3, 2, Met)]
    [InlineData(1, 0, Met)]
    public void The_lead_and_the_partners_are_at_least_the_calls_minimum(int minimum, int partners, CriterionResult result) =>
        Assert.Equal(result, Check(minimum, partners).Result);

    [Fact]
    public void A_repeated_municipality_counts_once() =>
        Assert.Equal(NotMet, An.Application().WithPartners(Vestland.Alver, Vestland.Alver).ResultFor(CriterionId.SeveralMunicipalities));

    [Fact]
    public void A_lead_alone_is_told_how_many_are_needed() =>
        Assert.Equal(
            new("Bare Alver er med. Legg til minst 1 til; minst 2 kommuner må søke sammen.",
                "Berre Alver er med. Legg til minst 1 til; minst 2 kommunar må søkje saman."),
            Check(minimum: 2, partners: 0).Reason);

    [Fact]
    public void Those_who_apply_together_are_named_in_alphabetical_order() =>
        Assert.StartsWith("Alver, Austevoll og Osterøy søker sammen.", Check(minimum: 2, partners: 2).Reason.Bokmal, StringComparison.Ordinal);

    private static Finding Check(int minimum, int partners) =>
        An.Application().WithPartners([.. Vestland.All.Skip(1).Take(partners)])
            .For(CriterionId.SeveralMunicipalities, Some.Circumstances().With(call => call with { MinimumMunicipalities = minimum }));
}
