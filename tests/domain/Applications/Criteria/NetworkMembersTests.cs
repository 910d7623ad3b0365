using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Applications.Criteria.CriterionResult;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class NetworkMembersTests
{
    private static readonly Circumstances OnlyAlver = Some.Circumstances() with { NetworkMembers = [Vestland.Alver] };

    [Theory]
    [InlineData("hordaland", Met)]
    [InlineData(null, NotMet)]
    [InlineData(" ", NotMet)]
    public void The_network_is_named(string? network, CriterionResult result) =>
        Assert.Equal(result, (An.Application() with { NetworkId = network }).ResultFor(CriterionId.NetworkMembers));

    [Fact]
    public void A_network_that_nobody_knows_is_not_met() =>
        Assert.Equal(NotMet, An.Application().ResultFor(CriterionId.NetworkMembers, Some.Circumstances() with { NetworkMembers = null }));

    [Fact]
    public void Every_municipality_is_a_member() =>
        Assert.Equal(NotMet, An.Application().ResultFor(CriterionId.NetworkMembers, OnlyAlver));

    [Fact]
    public void A_network_without_municipalities_in_the_application_is_not_met() =>
        Assert.Equal(NotMet, (An.Application() with { Lead = null, Partners = [] }).ResultFor(CriterionId.NetworkMembers));

    [Fact]
    public void Who_was_not_a_member_at_the_receipt_is_named() =>
        Assert.StartsWith(
            "Osterøy var ikkje med i «Læringsnettverk i Hordaland» då søknaden kom.",
            An.Application().For(CriterionId.NetworkMembers, OnlyAlver).Reason.Nynorsk, StringComparison.Ordinal);

    [Fact]
    public void In_a_draft_one_can_still_join() =>
        Assert.Equal(
            "Osterøy er ikke med i «Læringsnettverk i Hordaland». Meld dere inn hos den som driver nettverket, eller velg et annet.",
            An.Application().For(CriterionId.NetworkMembers, OnlyAlver.DraftAt("2018-10-20T09:00:00")).Reason.Bokmal);
}
