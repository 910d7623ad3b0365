using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class BudgetBalancesTests
{
    [Theory]
    [InlineData(400_000, 0, Met)]
    [InlineData(400_001, 1, Met)]
    [InlineData(400_001, 0, NotMet)]
    [InlineData(399_999, 0, NotMet)]
    public void The_costs_are_the_grant_the_own_and_the_other_funding_to_the_krone(long costs, long other, CriterionResult result) =>
        Assert.Equal(result, Check(budget => budget with { Costs = [new("Lønn", costs)], OtherFunding = [new("Stiftelse", other)] }).Result);

    [Theory]
    [InlineData(400_001, "Det mangler 1 krone: kostnadene er større enn finansieringen. Øk finansieringen eller senk kostnadene.")]
    [InlineData(387_500, "Det er 12 500 kroner for mye: finansieringen er større enn kostnadene. Senk finansieringen eller øk kostnadene.")]
    public void The_gap_is_told_in_kroner_and_on_which_side(long costs, string reason) =>
        Assert.Equal(reason, Plain(Check(budget => budget with { Costs = [new("Lønn", costs)] })));

    [Fact]
    public void A_budget_without_costs_is_not_met() =>
        Assert.Equal(NotMet, Check(_ => Budget.Empty with { RequestedAmount = 0 }).Result);

    [Fact]
    public void A_cost_of_nothing_is_no_cost() =>
        Assert.Equal(NotMet, Check(_ => Budget.Empty with { RequestedAmount = 0, Costs = [new("Lønn", 0)] }).Result);

    [Fact]
    public void A_budget_without_an_amount_applied_for_is_not_met() =>
        Assert.Equal(NotMet, Check(budget => budget with { RequestedAmount = null, Costs = [new("Lønn", budget.TotalOwnFunding)] }).Result);

    [Fact]
    public void Own_funding_of_a_municipality_that_does_not_take_part_is_told() =>
        Assert.Equal(
            "Bergen står med egenfinansiering, men er ikke med i søknaden. Ta med kommunen eller stryk linjen.",
            Plain(Check(budget => budget with { OwnFunding = [new(Vestland.Bergen, "Kontor", 100_000)] })));

    [Fact]
    public void An_empty_budget_is_told_all_that_lacks() =>
        Assert.Equal("Legg inn minst én kostnad. Skriv hvor mye dere søker om.", Plain(Check(_ => Budget.Empty)));

    [Fact]
    public void A_balanced_budget_is_summed_up() =>
        Assert.Equal(
            "Kostnadene er 400 000 kroner. De dekkes av 300 000 kroner i tilskudd, 100 000 kroner i egenfinansiering og 0 kroner fra andre.",
            Plain(Check(budget => budget)));

    private static string Plain(Finding finding) => finding.Reason.Bokmal.Replace('\u00a0', ' ');

    private static Finding Check(Func<Budget, Budget> change) => An.Application().WithBudget(change).For(CriterionId.BudgetBalances);
}
