using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class AmountWithinLimitsTests
{
    [Theory]
    [InlineData(0, NotMet)]
    [InlineData(49_999, NotMet)]
    [InlineData(50_000, Met)]
    [InlineData(50_001, Met)]
    [InlineData(499_999, Met)]
    [InlineData(500_000, Met)]
    [InlineData(500_001, NotMet)]
    [InlineData(1_000_000_000_000, NotMet)]
    public void Both_limits_are_inclusive(long amount, CriterionResult result) =>
        Assert.Equal(result, An.Application().Requesting(amount).ResultFor(CriterionId.AmountWithinLimits));

    [Fact]
    public void The_limits_are_the_calls() =>
        Assert.Equal(Met, An.Application().Requesting(500_001).ResultFor(
            CriterionId.AmountWithinLimits, Some.Circumstances().With(call => call with { MaximumAmount = 500_001 })));

    [Fact]
    public void No_amount_is_not_met() =>
        Assert.Equal(NotMet, An.Application().WithBudget(budget => budget with { RequestedAmount = null }).ResultFor(CriterionId.AmountWithinLimits));

    [Theory]
    [InlineData(49_999, "De søkjer om 49 999 kroner, 1 krone for lite. Søk om minst 50 000 kroner.")]
    [InlineData(500_100, "De søkjer om 500 100 kroner, 100 kroner for mykje. Søk om høgst 500 000 kroner.")]
    public void What_is_outside_is_told_in_kroner(long amount, string reason) =>
        Assert.Equal(reason, An.Application().Requesting(amount).For(CriterionId.AmountWithinLimits).Reason.Nynorsk.Replace('\u00a0', ' '));
}
