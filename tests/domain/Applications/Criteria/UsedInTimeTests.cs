using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class UsedInTimeTests
{
    [Theory]
    [InlineData("2019-12-30", Met)]
    [InlineData("2019-12-31", Met)]
    [InlineData("2020-01-01", NotMet)]
    public void The_project_ends_not_later_than_the_use_by_date(string end, CriterionResult result) =>
        Assert.Equal(result, An.Application().EndingOn(Date(end)).ResultFor(CriterionId.UsedInTime));

    [Fact]
    public void A_project_without_an_end_is_told_the_last_day() =>
        Assert.Equal(
            new("Skriv når prosjektet er ferdig. Det må være senest tirsdag 31. desember 2019.",
                "Skriv når prosjektet er ferdig. Det må vere seinast tysdag 31. desember 2019."),
            An.Application().EndingOn(null).For(CriterionId.UsedInTime).Reason);

    [Fact]
    public void A_project_without_an_end_is_not_met() =>
        Assert.Equal(NotMet, An.Application().EndingOn(null).ResultFor(CriterionId.UsedInTime));
}
