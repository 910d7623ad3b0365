using Grants.Domain.Applications;
using Grants.Domain.Cases;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>What comes in waits for somebody of the office until it is answered or marked as seen.</summary>
public sealed class UnseenTests
{
    private const string At = "2018-11-05T09:00:00";
    private const string Later = "2018-11-06T09:00:00";

    public static TheoryData<string, ApplicationCommand> WhatSeesToIt { get; } = new()
    {
        { "a message of the office", Message("text-2") },
        { "a request for completion", new ApplicationCommand.RequestCompletion("Meir", new(2018, 11, 20)) },
        { "a mark", new ApplicationCommand.SeeMessages() },
    };

    [Fact]
    public void A_message_waits_from_when_it_came() => Assert.Equal(CallLife.Instant(At), Asked().State.Submission.Unseen.MessageSince);

    [Fact]
    public void A_second_message_waits_with_the_first() =>
        Assert.Equal(CallLife.Instant(At), Asked().Do(Message("text-3"), Our.Contact(Alver), Later).State.Submission.Unseen.MessageSince);

    [Theory]
    [MemberData(nameof(WhatSeesToIt))]
    public void It_waits_until_somebody_has_seen_to_it(string what, ApplicationCommand command)
    {
        Assert.NotEmpty(what);
        Assert.True(Asked().Do(command, Our.Kari, Later).State.Submission.Unseen.IsNothing);
    }

    [Fact]
    public void A_note_has_answered_nobody() =>
        Assert.False(Asked().Do(new ApplicationCommand.WriteNote("text-2", Played.HashOf(An.Application())), Our.Kari, Later).State.Submission.Unseen.IsNothing);

    [Fact]
    public void A_message_in_a_withdrawn_case_waits_too() =>
        Assert.Equal(CallLife.Instant(Later), new CallLife().InReview()
            .Do(new ApplicationCommand.Withdraw(), Our.Contact(Alver), At).Do(Message("text-1"), Our.Contact(Alver), Later).State.Submission.Unseen.MessageSince);

    [Fact]
    public void What_a_caseworker_enters_is_seen() =>
        Assert.True(new CallLife().InReview()
            .Do(new ApplicationCommand.EnterMessage("text-1", Played.HashOf(An.Application()), CallLife.Instant("2018-11-04T12:00:00")), Our.Kari, At)
            .State.Submission.Unseen.IsNothing);

    [Fact]
    public void The_explanation_of_a_late_application_is_judged_with_the_case() =>
        Assert.True(new CallLife().Application().Send(An.Application(), "2018-11-03T09:00:00")
            .Do(Message("text-1"), Our.Contact(Alver), At).State.Submission.Unseen.IsNothing);

    [Fact]
    public void A_mail_that_came_back_waits_for_somebody() =>
        Assert.Equal(CallLife.Instant(At), new CallLife().InReview().Do(Bounce(null), Our.Contact(Alver), At).State.Submission.Unseen.BounceSince);

    [Fact]
    public void A_leaders_question_that_came_back_is_the_leads_to_act_on() =>
        Assert.True(new CallLife().InReview().Do(Bounce(Osteroy), Our.Contact(Alver), At).State.Submission.Unseen.IsNothing);

    [Fact]
    public void What_is_seen_is_marked_once() =>
        Assert.Single(Asked().Do(new ApplicationCommand.SeeMessages(), Our.Kari, Later).Do(new ApplicationCommand.SeeMessages(), Our.Per, Later)
            .Log.OfType<SubmissionEvent.MessagesWereSeen>());

    [Fact]
    public void Who_has_not_declared_marks_nothing() =>
        Assert.Equal("impartiality-not-declared", new CallLife().Sent().Do(Message("text-1"), Our.Contact(Alver), At).Refusal(new ApplicationCommand.SeeMessages(), Our.Kari, Later));

    [Fact]
    public void A_municipality_marks_nothing() => Assert.Equal("not-your-role", Asked().Refusal(new ApplicationCommand.SeeMessages(), Our.Contact(Alver), Later));

    private static CaseLife Asked() => new CallLife().InReview().Do(Message("text-1"), Our.Contact(Alver), At);

    private static ApplicationCommand.WriteMessage Message(string text) => new(text, Played.HashOf(An.Application()));

    private static ApplicationCommand.ReportBounce Bounce(Domain.Municipalities.MunicipalityNumber? leaderOf) => new("mail-1", Our.Contact(Alver).Person, leaderOf, "Full postkasse");
}
