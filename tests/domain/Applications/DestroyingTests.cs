using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>A document that should never have been sent.</summary>
public sealed class DestroyingTests
{
    private const string At = "2018-11-05T09:00:00";

    private static readonly ContentHash Content = ContentHash.Of("risk");

    [Fact]
    public void Its_hash_time_and_reason_stay()
    {
        var document = Assert.Single(new CallLife().InReview().Do(Destroy(), Our.Kari, At).State.Submission.Destroyed);
        Assert.Equal((Content, CallLife.Instant(At), "Navn på et barn", Our.Kari.Person), (document.Content, document.At, document.Reason, document.By));
    }

    [Fact]
    public void Its_content_is_erased_at_once() =>
        Assert.Contains("2018-11-05 09:00 EraseDocument:" + Content, new CallLife().InReview().Do(Destroy(), Our.Kari, At).Diary);

    [Fact]
    public void The_municipality_is_told() =>
        Assert.Equal([An.Attachment], new CallLife().InReview().Do(Destroy(), Our.Kari, At).Told(NoticeKind.DocumentDestroyed));

    [Fact]
    public void Who_does_it_again_does_nothing() =>
        Assert.Single(new CallLife().InReview().Do(Destroy(), Our.Kari, At).Do(Destroy(), Our.Per, "2018-11-06T09:00:00").Log.OfType<SubmissionEvent.DocumentWasDestroyed>());

    [Fact]
    public void An_approver_may() => Assert.Single(new CallLife().InReview().Do(Destroy(), Our.Anne, At).State.Submission.Destroyed);

    [Fact]
    public void An_economist_may_not() => Assert.Equal("not-your-role", new CallLife().InReview().Refusal(Destroy(), Our.Ola, At));

    [Fact]
    public void A_municipality_may_not() => Assert.Equal("not-your-role", new CallLife().InReview().Refusal(Destroy(), Our.Contact(Alver), At));

    [Fact]
    public void Who_has_not_declared_may_not() => Assert.Equal("impartiality-not-declared", new CallLife().Sent().Refusal(Destroy(), Our.Kari, At));

    [Fact]
    public void Who_is_not_impartial_may_not() => Assert.Equal("not-impartial", new CallLife().Sent()
        .Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, At).Refusal(Destroy(), Our.Kari, At));

    [Fact]
    public void It_takes_a_reason() => Assert.Equal("reason-missing", new CallLife().InReview().Refusal(Destroy(" "), Our.Kari, At));

    [Fact]
    public void The_content_goes_from_a_withdrawn_application_too() => Assert.NotNull(new CallLife().InReview()
        .Do(new ApplicationCommand.Withdraw(), Our.Contact(Alver), At).Do(Destroy(), Our.Kari, "2018-11-06T09:00:00").State.Submission.Destroyed[0].ErasedAt);

    [Fact]
    public void A_decision_that_was_made_stands() =>
        Assert.Equal(ApplicationStatus.Granted, new CallLife().Approved().Do(Destroy(), Our.Kari, "2018-12-05T09:00:00").Status);

    [Fact]
    public void What_the_application_lacks_without_it_is_found_anew_and_drafted_to_be_asked_for() => Assert.Equal(
        CriterionId.RiskAssessment, Assert.Single(new CallLife().InReview().Do(Destroy(), Our.Kari, At).State.Submission.Completion!.Missing));

    [Fact]
    public void A_document_that_no_criterion_rests_on_leaves_the_findings_as_they_are() => Assert.Null(
        new CallLife().InReview().Do(new ApplicationCommand.DestroyDocument("other", Content, "Feil vedlegg"), Our.Kari, At).State.Submission.Completion);

    private static ApplicationCommand.DestroyDocument Destroy(string reason = "Navn på et barn") => new(An.Attachment, Content, reason);
}
