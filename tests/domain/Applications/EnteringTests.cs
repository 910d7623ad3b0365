using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>What came by post with an application, and the office has put in.</summary>
public sealed class EnteringTests
{
    private const string At = "2018-11-05T09:00:00";
    private const string Later = "2018-11-06T09:00:00";

    private static readonly ContentHash Content = ContentHash.Of("risk on paper");

    private static Application OnPaper => An.Application() with { RiskAssessments = [An.Assessment(Alver, Osteroy) with { AttachmentId = null }] };

    [Fact]
    public void A_risk_assessment_of_these_counts_for_the_criterion() =>
        Assert.Equal(CriterionResult.Met, Risk(new CallLife().InReview(OnPaper).Do(Enter(), Our.Kari, At)));

    [Fact]
    public void Another_document_does_not() =>
        Assert.Equal(CriterionResult.NotMet, Risk(new CallLife().InReview(OnPaper).Do(Enter() with { IsRiskAssessment = false }, Our.Kari, At)));

    [Fact]
    public void What_it_is_of_and_when_it_was_done_still_stands_in_the_application() =>
        Assert.Equal(CriterionResult.NotMet, Risk(
            new CallLife().InReview(OnPaper with { RiskAssessments = [An.Assessment(Alver) with { AttachmentId = null }] }).Do(Enter(), Our.Kari, At)));

    [Fact]
    public void Then_there_is_nothing_to_ask_for()
    {
        var life = new CallLife().InReview(OnPaper);
        Assert.Equal(CriterionId.RiskAssessment, Assert.Single(life.State.Submission.Completion!.Missing));
        Assert.Null(life.Do(Enter(), Our.Kari, At).State.Submission.Completion);
    }

    [Fact]
    public void Taken_out_again_it_lacks_as_before() =>
        Assert.Equal(CriterionResult.NotMet, Risk(
            new CallLife().InReview(OnPaper).Do(Enter(), Our.Kari, At).Do(new ApplicationCommand.RemoveEnteredDocument("paper"), Our.Kari, Later)));

    [Fact]
    public void Destroyed_it_lacks_too() =>
        Assert.Equal(CriterionResult.NotMet, Risk(
            new CallLife().InReview(OnPaper).Do(Enter(), Our.Kari, At).Do(new ApplicationCommand.DestroyDocument("paper", Content, "Navn på et barn"), Our.Kari, Later)));

    [Fact]
    public void The_same_file_is_put_in_once() =>
        Assert.Single(new CallLife().InReview(OnPaper).Do(Enter(), Our.Kari, At).Do(Enter(), Our.Per, Later).Log.OfType<SubmissionEvent.DocumentWasEntered>());

    [Fact]
    public void What_is_not_there_is_not_taken_out() =>
        Assert.Empty(new CallLife().InReview(OnPaper).Do(new ApplicationCommand.RemoveEnteredDocument("paper"), Our.Kari, At).Log.OfType<SubmissionEvent.EnteredDocumentWasRemoved>());

    [Fact]
    public void Who_enters_it_need_not_have_declared() => Assert.Single(new CallLife().Sent(OnPaper).Do(Enter(), Our.Kari, At).State.Submission.Entered);

    [Fact]
    public void Who_is_not_impartial_enters_nothing() => Assert.Equal("not-impartial", new CallLife().Sent(OnPaper)
        .Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, At).Refusal(Enter(), Our.Kari, Later));

    [Fact]
    public void An_approver_enters_nothing() => Assert.Equal("not-your-role", new CallLife().InReview(OnPaper).Refusal(Enter(), Our.Anne, At));

    [Fact]
    public void A_municipality_enters_nothing_so() => Assert.Equal("not-your-role", new CallLife().InReview(OnPaper).Refusal(Enter(), Our.Contact(Alver), At));

    [Fact]
    public void Nothing_is_put_into_what_is_decided() =>
        Assert.Equal("already-decided", new CallLife().Approved().Refusal(Enter(), Our.Kari, "2018-12-05T09:00:00"));

    private static ApplicationCommand.EnterDocument Enter() => new("paper", Content, true);

    private static CriterionResult Risk(CaseLife life) =>
        life.State.Submission.Findings.Single(finding => finding.Criterion == CriterionId.RiskAssessment).Result;
}
