using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calls;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class LateTests
{
    [Fact]
    public void Its_sender_is_asked_to_explain_within_a_week() =>
        Assert.Equal(new(2018, 11, 10), Late().State.Submission.Explanation!.Until);

    [Fact]
    public void The_question_is_told_once() => Assert.Equal([""], Late().Run("2018-12-24T00:00:00").Told(NoticeKind.LateExplanation));

    [Fact]
    public void It_is_opened_for_review_when_the_explanation_comes() =>
        Assert.Equal(ApplicationStatus.InReview, Late().Do(Message(), Our.Contact(Alver), "2018-11-05T09:00:00").Status);

    [Fact]
    public void An_explanation_that_came_by_post_is_one()
    {
        var entered = new ApplicationCommand.EnterMessage("text-1", Played.HashOf(An.Application()), CallLife.Instant("2018-11-05T09:00:00"));

        Assert.Equal(ApplicationStatus.InReview, Late().Declared("2018-11-05T10:00:00").Do(entered, Our.Kari, "2018-11-06T09:00:00").Status);
    }

    [Theory]
    [InlineData("2018-11-10T23:59:59", ApplicationStatus.Received)]
    [InlineData("2018-11-11T00:00:00", ApplicationStatus.InReview)]
    public void It_is_opened_for_review_when_no_explanation_came_in_time(string now, ApplicationStatus status) =>
        Assert.Equal(status, Late().Run(now).Status);

    [Fact]
    public void It_is_never_dismissed_by_the_program() =>
        Assert.Equal(ApplicationStatus.InReview, Late().Run("2020-01-01T00:00:00").Status);

    [Fact]
    public void A_dismissal_is_proposed_without_scores() =>
        Assert.Equal(ApplicationStatus.Proposed, Late().Declared("2018-11-11T09:00:00").Do(Played.Dismiss(), Our.Kari, "2018-11-11T10:00:00").Status);

    [Fact]
    public void Nothing_is_proposed_while_the_explanation_is_awaited() =>
        Assert.Equal("not-in-review", Late().Declared("2018-11-05T09:00:00").Refusal(Played.Dismiss(), Our.Kari, "2018-11-05T10:00:00"));

    [Fact]
    public void Approved_it_is_dismissed_and_not_rejected() =>
        Assert.Equal(ApplicationStatus.Dismissed, Late().Declared("2018-11-11T09:00:00")
            .Do(Played.Dismiss(), Our.Kari, "2018-11-11T10:00:00").Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-12T10:00:00").Status);

    [Fact]
    public void One_that_came_in_time_is_not_asked_to_explain() =>
        Assert.Null(new CallLife().Sent().Run("2018-12-24T00:00:00").State.Submission.Explanation);

    [Fact]
    public void A_deadline_that_moves_for_all_makes_it_in_time()
    {
        var call = new CallLife();
        var life = Late(call);
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 5, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-04T09:00:00");

        Assert.Equal(CriterionResult.Met, Find(life.Run("2018-11-06T00:00:00")));
    }

    [Fact]
    public void A_caseworker_can_find_that_it_came_in_time() =>
        Assert.Equal(ApplicationStatus.InReview, Late().Declared("2018-11-04T09:00:00")
            .Do(InTime(), Our.Kari, "2018-11-04T10:00:00").Status);

    [Fact]
    public void It_is_not_asked_to_mend_anything_while_it_counts_as_late() =>
        Assert.Null(LateAndLacking().Run("2018-12-24T00:00:00").State.Submission.Completion);

    [Fact]
    public void What_lacks_is_drafted_when_a_caseworker_finds_that_it_came_in_time() =>
        Assert.Equal(CriterionId.ExpertBody, Assert.Single(LateAndLacking().Declared("2018-11-04T09:00:00")
            .Do(InTime(), Our.Kari, "2018-11-04T10:00:00").State.Submission.Completion!.Missing));

    [Theory]
    [InlineData("2018-11-01T23:59:59", false)]
    [InlineData("2018-11-02T00:00:00", true)]
    public void It_counts_as_late_from_the_second_after_the_deadline(string sent, bool late)
    {
        var life = new CallLife().Application().Send(An.Application(), sent);

        Assert.Equal(late, life.State.Submission.CountsAsLate(life.Around));
    }

    [Fact]
    public void It_does_not_count_as_late_when_the_deadline_has_moved()
    {
        var call = new CallLife();
        var life = Late(call);
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 5, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-04T09:00:00");

        Assert.False(life.State.Submission.CountsAsLate(life.Around));
    }

    [Fact]
    public void It_does_not_count_as_late_when_a_caseworker_has_found_otherwise()
    {
        var life = Late().Declared("2018-11-04T09:00:00").Do(InTime(), Our.Kari, "2018-11-04T10:00:00");

        Assert.False(life.State.Submission.CountsAsLate(life.Around));
    }

    private static CaseLife LateAndLacking() =>
        new CallLife().Application().Send(An.Application() with { ExpertBodies = [] }, "2018-11-03T09:00:00").EverybodySaysYes("2018-11-03T10:00:00");

    private static ApplicationCommand.SetCriterion InTime() => new(CriterionId.ReceivedInTime, CriterionResult.Met, "Postlagd i tide");

    private static CaseLife Late(CallLife? call = null) =>
        (call ?? new CallLife()).Application().Send(An.Application(), "2018-11-03T09:00:00").EverybodySaysYes("2018-11-03T10:00:00");

    private static ApplicationCommand.WriteMessage Message() => new("text-1", Played.HashOf(An.Application()));

    private static CriterionResult Find(CaseLife life) =>
        life.State.Submission.Findings.Single(finding => finding.Criterion == CriterionId.ReceivedInTime).Result;
}
