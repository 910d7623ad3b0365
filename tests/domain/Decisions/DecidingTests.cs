using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Decisions;
using Grants.Domain.Tests.Applications;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Decisions;

public sealed class DecidingTests
{
    private const string Proposing = "2018-11-06T09:00:00";
    private const string Approving = "2018-11-07T09:00:00";
    private const string Mending = "2018-11-20T09:00:00";

    private static readonly ApplicationCommand Approve = new ApplicationCommand.Approve();

    public static TheoryData<ApplicationCommand.Propose, string> Wrong { get; } = new()
    {
        { Played.Grant(0), "amount-missing" },
        { Played.Grant(-1), "amount-missing" },
        { Played.Grant(300_001), "more-than-applied-for" },
        { Played.Grant(300_000) with { Reasons = " " }, "reasons-missing" },
        { Played.Grant(300_000) with { Terms = ["Rapport", ""] }, "term-empty" },
        { Played.Grant(0) with { Reasons = "" }, "reasons-missing amount-missing" },
        { Played.Refuse() with { Reasons = "" }, "reasons-missing" },
        { Played.Refuse() with { Amount = 5 }, "amount-without-grant" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_proposal_has_reasons_and_an_amount_within_what_was_applied_for(ApplicationCommand.Propose proposal, string codes) =>
        Assert.Equal(codes, new CallLife().Scored().Refusal(proposal, Our.Kari, Proposing));

    [Fact]
    public void A_grant_is_not_more_than_the_call_allows() =>
        Assert.Equal("more-than-maximum", new CallLife().Scored(An.Application().Requesting(600_000)).Refusal(Played.Grant(500_001), Our.Kari, Proposing));

    [Fact]
    public void A_grant_can_be_smaller_than_what_was_applied_for() =>
        Assert.Equal(ApplicationStatus.Proposed, new CallLife().Scored().Do(Played.Grant(1), Our.Kari, Proposing).Status);

    [Fact]
    public void Nothing_is_proposed_until_the_calls_number_have_scored() =>
        Assert.Equal("scores-missing", new CallLife().InReview().Score(Our.Kari, 4, "2018-11-05T09:00:00").Refusal(Played.Grant(300_000), Our.Kari, Proposing));

    [Fact]
    public void An_approver_does_not_propose() => Assert.Equal("not-your-role", new CallLife().Scored().Refusal(Played.Grant(300_000), Our.Anne, Proposing));

    [Fact]
    public void One_proposal_lies_at_a_time() => Assert.Equal("already-proposed", new CallLife().Proposed().Refusal(Played.Refuse(), Our.Per, Approving));

    [Fact]
    public void A_caseworker_does_not_approve() => Assert.Equal("not-your-role", new CallLife().Proposed().Refusal(Approve, Our.Per, Approving));

    [Fact]
    public void Who_proposed_does_not_approve() =>
        Assert.Equal("two-persons", new CallLife().Scored().Do(Played.Grant(300_000), Our.Siv, Proposing).Refusal(Approve, Our.Siv, Approving));

    [Fact]
    public void Who_scored_does_not_approve() =>
        Assert.Equal("two-persons", new CallLife().Scored().Score(Our.Siv, 3, "2018-11-05T11:00:00").Do(Played.Grant(300_000), Our.Kari, Proposing).Refusal(Approve, Our.Siv, Approving));

    [Fact]
    public void Who_scored_does_not_return() =>
        Assert.Equal("two-persons", new CallLife().Scored().Score(Our.Siv, 3, "2018-11-05T11:00:00").Do(Played.Grant(300_000), Our.Kari, Proposing)
            .Refusal(new ApplicationCommand.Return("Nei"), Our.Siv, Approving));

    [Fact]
    public void An_approver_declares_first() =>
        Assert.Equal("impartiality-not-declared", new CallLife().Proposed().Refusal(Approve, Our.Staff("else", Domain.Cases.StaffRole.Approver), Approving));

    [Fact]
    public void When_points_were_struck_it_is_not_approved() =>
        Assert.Equal("scores-missing", new CallLife().Proposed()
            .Do(new ApplicationCommand.DeclareImpartiality(false), Our.Per, "2018-11-06T12:00:00").Refusal(Approve, Our.Anne, Approving));

    [Fact]
    public void What_would_make_a_letter_with_an_empty_part_is_not_approved() =>
        Assert.Equal("letter-incomplete letter-incomplete letter-incomplete", new CallLife(call => call with { OfficeName = " ", Appeal = new(true, null, "") }).Proposed()
            .Refusal(Approve, Our.Anne, Approving));

    [Fact]
    public void Without_a_right_to_appeal_the_letter_needs_no_appeal_body() =>
        Assert.Equal(ApplicationStatus.Granted, new CallLife(call => call with { Appeal = new(false, null, null) }).Approved().Status);

    [Fact]
    public void Returned_it_is_in_review_again_and_nothing_is_reserved()
    {
        var life = new CallLife().Proposed().Do(new ApplicationCommand.Return("Meir om budsjettet"), Our.Anne, Approving);

        Assert.Equal((ApplicationStatus.InReview, 650_000), (life.Status, life.Call.State.Ledger.Left));
    }

    [Fact]
    public void A_return_says_why() => Assert.Equal("text-missing", new CallLife().Proposed().Refusal(new ApplicationCommand.Return(" "), Our.Anne, Approving));

    [Fact]
    public void A_proposal_reserves() => Assert.Equal(new Ledger(650_000, 300_000, 0), new CallLife().Proposed().Call.State.Ledger);

    [Fact]
    public void An_approval_commits() => Assert.Equal(new Ledger(650_000, 0, 300_000), new CallLife().Approved().Call.State.Ledger);

    [Theory]
    [InlineData(350_000, "")]
    [InlineData(350_001, "pot-exceeded")]
    public void The_pot_is_never_passed(long amount, string code)
    {
        var call = new CallLife();
        call.Approved();
        var other = call.Scored(An.Application().Requesting(400_000), "b");

        Assert.Equal(code, amount > 350_000 ? other.Refusal(Played.Grant(amount), Our.Kari, Approving) : other.Do(Played.Grant(amount), Our.Kari, Approving).Status is ApplicationStatus.Proposed ? "" : "?");
    }

    [Fact]
    public void Approved_it_waits_for_the_others_when_the_call_releases_together() =>
        Assert.Equal(ApplicationStatus.Approved, new CallLife(call => call with { ReleaseTogether = true }).Approved().Run("2019-06-01T00:00:00").Status);

    [Fact]
    public void Partiality_found_before_the_release_takes_the_approval_back()
    {
        var life = new CallLife(call => call with { ReleaseTogether = true }).Approved()
            .Do(new ApplicationCommand.DeclareImpartiality(false), Our.Anne, "2018-11-08T09:00:00");

        Assert.Equal((ApplicationStatus.InReview, new Ledger(650_000, 0, 0)), (life.Status, life.Call.State.Ledger));
    }

    [Fact]
    public void Partiality_found_after_the_release_leaves_the_decision() =>
        Assert.Equal(ApplicationStatus.Granted, new CallLife().Approved().Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, Mending).Status);

    [Theory]
    [InlineData(200_000, 300_000, 0)]
    [InlineData(300_000, 300_000, 0)]
    public void A_new_decision_that_is_no_larger_reserves_nothing_more(long amount, long committed, long proposed) =>
        Assert.Equal(new Ledger(650_000, proposed, committed), new CallLife().Approved().Do(Played.Grant(amount), Our.Kari, Mending).Call.State.Ledger);

    [Fact]
    public void A_larger_new_decision_reserves_the_difference() =>
        Assert.Equal(new Ledger(650_000, 100_000, 300_000), Smaller().Do(Played.Grant(400_000), Our.Kari, Mending).Call.State.Ledger);

    [Fact]
    public void A_larger_new_decision_commits_the_difference() =>
        Assert.Equal(new Ledger(650_000, 0, 400_000), Smaller().Do(Played.Grant(400_000), Our.Kari, Mending).Do(Approve, Our.Anne, "2018-11-21T09:00:00").Call.State.Ledger);

    [Fact]
    public void A_new_decision_has_its_own_letter() =>
        Assert.Equal(["1", "2"], Mended().Told(NoticeKind.Decision));

    [Fact]
    public void A_smaller_new_decision_gives_the_rest_back() => Assert.Equal(new Ledger(650_000, 0, 200_000), Mended().Call.State.Ledger);

    [Fact]
    public void A_rejection_instead_of_a_grant_gives_it_all_back() =>
        Assert.Equal(new Ledger(650_000, 0, 0), new CallLife().Approved().Do(Played.Refuse(), Our.Kari, Mending).Do(Approve, Our.Anne, "2018-11-21T09:00:00").Call.State.Ledger);

    [Fact]
    public void The_old_decision_stands_when_the_new_proposal_is_returned() =>
        Assert.Equal(ApplicationStatus.Granted, new CallLife().Approved().Do(Played.Refuse(), Our.Kari, Mending)
            .Do(new ApplicationCommand.Return("Nei"), Our.Anne, "2018-11-21T09:00:00").Status);

    [Fact]
    public void The_old_grant_is_still_held_when_a_smaller_one_falls_before_its_release()
    {
        var call = new CallLife(call => call with { ReleaseTogether = true });
        var life = call.Approved();
        call.Do(new CallCommand.Release(), Our.Anne, "2018-11-10T09:00:00");
        life.Do(Played.Grant(200_000), Our.Kari, Mending).Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, "2018-11-21T09:00:00");

        Assert.Equal((ApplicationStatus.Granted, new Ledger(650_000, 0, 300_000)), (life.Status, call.State.Ledger));
    }

    [Fact]
    public void What_a_smaller_new_decision_frees_is_not_granted_to_another_before_it_is_released()
    {
        var call = new CallLife();
        call.Approved().Do(Played.Grant(200_000), Our.Kari, Mending);
        var other = call.Scored(An.Application().Requesting(400_000), "b");

        Assert.Equal("pot-exceeded", other.Refusal(Played.Grant(400_000), Our.Kari, "2018-11-21T09:00:00"));
    }

    [Fact]
    public void A_decided_case_asks_its_leaders_nothing_while_a_new_decision_is_proposed()
    {
        var life = new CallLife().Approved().Do(Played.Grant(200_000), Our.Kari, Mending);

        Assert.Equal("already-decided", life.Refusal(new ApplicationCommand.Answer(Osteroy, false), Our.Leader(Osteroy), Mending));
    }

    private static CaseLife Smaller() => new CallLife().Scored(An.Application().Requesting(400_000))
        .Do(Played.Grant(300_000), Our.Kari, Proposing).Do(Approve, Our.Anne, Approving);

    private static CaseLife Mended() => new CallLife().Approved().Do(Played.Grant(200_000), Our.Kari, Mending).Do(Approve, Our.Anne, "2018-11-21T09:00:00");
}
