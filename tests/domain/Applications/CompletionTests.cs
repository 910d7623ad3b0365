using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class CompletionTests
{
    private const string Asked = "2018-11-05T09:00:00";

    private static readonly Application WithoutExpertBody = An.Application() with { ExpertBodies = [] };

    [Fact]
    public void What_lacks_is_drafted_for_a_person_to_ask_for() =>
        Assert.Equal(CriterionId.ExpertBody, Assert.Single(Lacking().State.Submission.Completion!.Missing));

    [Fact]
    public void The_program_does_not_send_its_draft() =>
        Assert.Equal(ApplicationStatus.InReview, Lacking().Run("2018-12-24T00:00:00").Status);

    [Fact]
    public void The_call_gives_the_days_unless_the_caseworker_says_otherwise() =>
        Assert.Equal(new(2018, 11, 19), Requested().State.Submission.Completion!.Until);

    [Fact]
    public void Until_what_was_asked_for_comes_it_needs_completion() =>
        Assert.Equal(ApplicationStatus.NeedsCompletion, Requested().Status);

    [Fact]
    public void With_the_answer_it_is_in_review() =>
        Assert.Equal((ApplicationStatus.InReview, true), StatusAndEnough(Requested().Send(An.Application(), "2018-11-10T09:00:00")));

    [Fact]
    public void An_answer_that_is_not_enough_goes_to_a_person() =>
        Assert.Equal((ApplicationStatus.InReview, false), StatusAndEnough(Requested().Send(WithoutExpertBody with { Title = "Felles team" }, "2018-11-10T09:00:00")));

    [Fact]
    public void An_answer_that_is_not_enough_can_be_mended_while_there_is_time() =>
        Assert.Equal((ApplicationStatus.InReview, true), StatusAndEnough(Requested()
            .Send(WithoutExpertBody with { Title = "Felles team" }, "2018-11-10T09:00:00").Send(An.Application(), "2018-11-19T23:59:59")));

    [Theory]
    [InlineData("2018-11-19T23:59:59", 3)]
    [InlineData("2018-11-20T00:00:00", 2)]
    public void The_last_answer_counts_when_it_arrives_in_time(string arrived, int counting) =>
        Assert.Equal(counting, Requested().Send(WithoutExpertBody with { Title = "Felles team" }, "2018-11-10T09:00:00")
            .Send(An.Application(), arrived).State.Submission.Counting);

    [Fact]
    public void After_an_answer_that_was_enough_another_version_is_kept_beside() =>
        Assert.Equal(2, Requested().Send(An.Application(), "2018-11-10T09:00:00").Send(WithoutExpertBody, "2018-11-11T09:00:00").State.Submission.Counting);

    [Fact]
    public void When_a_person_has_gone_on_with_an_answer_another_version_is_kept_beside() =>
        Assert.Equal(2, Requested().Send(WithoutExpertBody with { Title = "Felles team" }, "2018-11-10T09:00:00")
            .Do(new ApplicationCommand.Propose(Domain.Decisions.DecisionOutcome.Dismiss, 0, "Kompetansemiljøet mangler.", []), Our.Kari, "2018-11-12T09:00:00")
            .Send(An.Application(), "2018-11-13T09:00:00").State.Submission.Counting);

    [Fact]
    public void The_answer_that_was_asked_for_counts_though_a_leaders_yes_had_completed_the_rest()
    {
        var life = new CallLife().Application().Send(An.Application(), "2018-10-20T09:00:00").Say(true, Alver, "2018-10-21T09:00:00")
            .Declared("2018-11-02T09:00:00").Do(Played.Ask(), Our.Kari, Asked).Say(true, Osteroy, "2018-11-07T09:00:00")
            .Send(An.Application() with { Title = "Felles team" }, "2018-11-08T09:00:00");

        Assert.Equal((2, true), (life.State.Submission.Counting, life.State.Submission.Completion!.Enough));
    }

    [Fact]
    public void More_time_can_be_asked_for_while_what_came_can_be_mended() =>
        Assert.Single(Requested().Send(WithoutExpertBody with { Title = "Felles team" }, "2018-11-10T09:00:00")
            .Do(new ApplicationCommand.AskForMoreTime("t", Played.HashOf(WithoutExpertBody)), Our.Contact(Alver), "2018-11-12T09:00:00")
            .Log.OfType<SubmissionEvent.MoreTimeWasAskedFor>());

    [Fact]
    public void The_same_request_twice_is_one() =>
        Assert.Equal(1, Requested().Do(Played.Ask(), Our.Kari, Asked).Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:02").State.Submission.Completion!.Rounds);

    [Fact]
    public void Another_day_is_another_round() =>
        Assert.Equal(2, Requested().Do(new ApplicationCommand.RequestCompletion(null, new(2018, 11, 26)), Our.Kari, Asked).State.Submission.Completion!.Rounds);

    [Fact]
    public void Who_asked_for_more_time_is_answered_though_the_day_is_the_same() =>
        Assert.Equal(2, Requested().Do(new ApplicationCommand.AskForMoreTime("t", Played.HashOf(WithoutExpertBody)), Our.Contact(Alver), Asked)
            .Do(Played.Ask(), Our.Kari, Asked).State.Submission.Completion!.Rounds);

    [Fact]
    public void No_answer_goes_to_a_person() =>
        Assert.Equal((ApplicationStatus.InReview, null), StatusAndEnough(Requested().Run("2018-11-20T00:00:00")));

    [Theory]
    [InlineData("2018-11-19T23:59:59", 2)]
    [InlineData("2018-11-20T00:00:00", 1)]
    public void The_answer_counts_when_it_arrives_on_the_last_day(string arrived, int counting) =>
        Assert.Equal(counting, Requested().Do(Played.Submission(An.Application(), arrived), Our.Contact(Alver), "2018-11-20T00:00:10").State.Submission.Counting);

    [Fact]
    public void A_leaders_yes_completes_what_lacked_nothing_else()
    {
        var life = new CallLife().Application().Send(An.Application(), "2018-10-20T09:00:00").Say(true, Alver, "2018-10-21T09:00:00")
            .Declared("2018-11-02T09:00:00").Do(Played.Ask(), Our.Kari, Asked).Say(true, Osteroy, "2018-11-07T09:00:00").Run("2018-12-24T00:00:00");

        Assert.Equal((ApplicationStatus.InReview, true, 0), (life.Status, life.State.Submission.Completion!.Enough, life.Told(NoticeKind.CompletionRanOut).Count()));
    }

    [Fact]
    public void When_what_lacked_has_come_there_is_no_draft_of_a_request()
    {
        var life = new CallLife().Application().Send(An.Application(), "2018-10-20T09:00:00").Run("2018-11-02T00:00:00").EverybodySaysYes("2018-11-03T09:00:00");

        Assert.Null(life.State.Submission.Completion);
    }

    [Fact]
    public void When_nothing_lacks_a_request_says_what_it_wants() =>
        Assert.Equal("nothing-lacks", new CallLife().InReview().Refusal(Played.Ask(), Our.Kari, Asked));

    [Fact]
    public void A_caseworker_can_ask_for_more_than_the_program_finds() =>
        Assert.Equal(ApplicationStatus.NeedsCompletion, new CallLife().InReview()
            .Do(new ApplicationCommand.RequestCompletion("Send avtalen", null), Our.Kari, Asked).Run("2018-11-06T00:00:00").Status);

    [Fact]
    public void Nothing_is_asked_for_while_the_applicant_can_still_change_it() =>
        Assert.Equal("before-the-deadline", new CallLife().Sent(WithoutExpertBody)
            .Do(new ApplicationCommand.DeclareImpartiality(true), Our.Kari, "2018-10-25T09:00:00").Refusal(Played.Ask(), Our.Kari, Played.Deadline));

    [Fact]
    public void The_time_to_answer_ends_after_today() =>
        Assert.Equal("until-is-past", Lacking().Refusal(new ApplicationCommand.RequestCompletion(null, new(2018, 11, 5)), Our.Kari, Asked));

    [Fact]
    public void More_time_is_asked_for_while_something_is_awaited() =>
        Assert.Equal("nothing-awaited", Lacking().Refusal(new ApplicationCommand.AskForMoreTime("t", Played.HashOf(WithoutExpertBody)), Our.Contact(Alver), Asked));

    [Fact]
    public void Only_a_caseworker_who_has_declared_asks() =>
        Assert.Equal("impartiality-not-declared", new CallLife().Sent(WithoutExpertBody).Refusal(Played.Ask(), Our.Kari, Asked));

    [Fact]
    public void An_economist_does_not_ask() => Assert.Equal("not-your-role", Lacking().Refusal(Played.Ask(), Our.Ola, Asked));

    [Fact]
    public void After_an_outage_its_overdue_reminders_collapse_into_the_latest() =>
        Assert.Equal(["1:1"], Requested().WakeAt("2018-11-18T12:00:00").Told(NoticeKind.CompletionReminder));

    [Fact]
    public void There_is_no_reminder_when_its_time_was_out_before_the_program_came_back() =>
        Assert.Empty(Requested().WakeAt("2018-11-21T12:00:00").Told(NoticeKind.CompletionReminder));

    [Fact]
    public void A_caseworkers_finding_counts_and_the_programs_stands_beside_it()
    {
        var submission = Lacking().Do(Set("Kompetansemiljøet står i planen"), Our.Kari, Asked).State.Submission;

        Assert.Equal(
            (CriterionResult.Met, CriterionResult.NotMet),
            (submission.Overrides[CriterionId.ExpertBody].Result, submission.Findings.Single(finding => finding.Criterion == CriterionId.ExpertBody).Result));
    }

    [Fact]
    public void A_caseworkers_finding_has_a_reason() => Assert.Equal("reason-missing", Lacking().Refusal(Set(" "), Our.Kari, Asked));

    [Fact]
    public void A_criterion_that_does_not_exist_is_not_set() =>
        Assert.Equal("unknown-criterion", Lacking().Refusal(new ApplicationCommand.SetCriterion(new("luck"), CriterionResult.Met, "Flaks"), Our.Kari, Asked));

    [Fact]
    public void What_a_caseworker_finds_met_is_not_asked_for() =>
        Assert.Null(Lacking().Do(Set("Står i planen"), Our.Kari, Asked).State.Submission.Completion);

    private static ApplicationCommand.SetCriterion Set(string reason) => new(CriterionId.ExpertBody, CriterionResult.Met, reason);

    private static CaseLife Lacking() => new CallLife().InReview(WithoutExpertBody);

    private static CaseLife Requested() => Lacking().Do(Played.Ask(), Our.Kari, Asked);

    private static (ApplicationStatus, bool?) StatusAndEnough(CaseLife life) => (life.Status, life.State.Submission.Completion!.Enough);
}
