using Grants.Domain.Applications.Criteria;
using Grants.Domain.Municipalities;
using static Grants.Domain.Applications.Criteria.CriterionResult;
using static Grants.Domain.Applications.Criteria.LeaderStanding;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications.Criteria;

public sealed class LeadershipAnchoredTests
{
    [Theory]
    [InlineData(Confirmed, Confirmed, Met)]
    [InlineData(Confirmed, Asked, Unknown)]
    [InlineData(Asked, Confirmed, Unknown)]
    [InlineData(Confirmed, Outdated, Unknown)]
    [InlineData(Confirmed, null, Unknown)]
    [InlineData(null, null, Unknown)]
    [InlineData(Confirmed, Declined, NotMet)]
    [InlineData(Declined, Confirmed, NotMet)]
    [InlineData(Asked, Declined, NotMet)]
    [InlineData(null, Declined, NotMet)]
    public void Every_leader_the_leads_too_has_said_yes(LeaderStanding? lead, LeaderStanding? partner, CriterionResult result) =>
        Assert.Equal(result, An.Application().ResultFor(CriterionId.LeadershipAnchored, Some.Circumstances().With(Alver, lead).With(Osteroy, partner)));

    [Fact]
    public void Every_municipality_names_its_leader() =>
        Is(NotMet, "Oppgi navn og e-post til lederen i Osterøy.", An.Application().WithLeader(Osteroy, null).For(CriterionId.LeadershipAnchored));

    [Fact]
    public void The_lead_names_its_leader_too() =>
        Is(NotMet, "Oppgi navn og e-post til lederen i Alver.", An.Application().WithLeader(Alver, null).For(CriterionId.LeadershipAnchored));

    [Fact]
    public void An_application_without_a_lead_is_not_met() =>
        Is(NotMet, "Velg hvilken kommune som søker, og oppgi hvem som leder kommunen.", (An.Application() with { Lead = null }).For(CriterionId.LeadershipAnchored));

    [Fact]
    public void A_no_is_told_by_name() =>
        Is(NotMet, "Ledelsen i Osterøy har sagt nei. Snakk med dem, eller ta kommunen ut av søknaden.", With(Osteroy, Declined));

    [Fact]
    public void An_answer_that_is_awaited_is_told_by_name() =>
        Is(Unknown, "Vi venter på svar fra ledelsen i Osterøy.", With(Osteroy, Asked));

    [Fact]
    public void A_change_asks_again() =>
        Is(Unknown, "Ledelsen i Osterøy må svare på nytt, fordi partnere, beløp eller egenfinansiering er endret.", With(Osteroy, Outdated));

    [Fact]
    public void In_a_draft_a_leader_who_is_not_asked_can_be_asked_now() =>
        Is(Unknown, "Ledelsen i Osterøy er ikke spurt ennå. Spør nå, eller la det skje når dere sender søknaden.",
            An.Application().For(CriterionId.LeadershipAnchored, Some.Circumstances().DraftAt("2018-10-20T09:00:00").With(Osteroy, null)));

    [Fact]
    public void What_lacks_and_what_is_awaited_are_told_together() =>
        Is(NotMet, "Oppgi navn og e-post til lederen i Alver. Vi venter på svar fra ledelsen i Osterøy.",
            An.Application().WithLeader(Alver, null).For(CriterionId.LeadershipAnchored, Some.Circumstances().With(Osteroy, Asked)));

    [Fact]
    public void A_partner_that_has_left_is_not_awaited() =>
        Assert.Equal(Met, An.Application().WithPartners(Austevoll).ResultFor(CriterionId.LeadershipAnchored, Some.Circumstances().With(Osteroy, Declined)));

    private static void Is(CriterionResult result, string reason, Finding finding) =>
        Assert.Equal((result, reason), (finding.Result, finding.Reason.Bokmal));

    private static Finding With(MunicipalityNumber municipality, LeaderStanding standing) =>
        An.Application().For(CriterionId.LeadershipAnchored, Some.Circumstances().With(municipality, standing));
}
