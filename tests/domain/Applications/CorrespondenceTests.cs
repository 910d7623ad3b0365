using Grants.Domain.Applications;
using NodaTime;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class CorrespondenceTests
{
    private const string At = "2018-11-05T09:00:00";

    [Fact]
    public void A_message_of_the_office_is_told_once() =>
        Assert.Equal(["text-1"], new CallLife().InReview().Do(Message(), Our.Kari, At).Do(Message(), Our.Kari, "2018-11-06T09:00:00").Told(NoticeKind.OfficeMessage));

    [Fact]
    public void A_message_of_the_municipality_stands_in_the_case() =>
        Assert.Single(new CallLife().InReview().Do(Message(), Our.Contact(Osteroy), At).Log.OfType<SubmissionEvent.MessageCame>());

    [Fact]
    public void A_telephone_note_is_told_to_nobody()
    {
        var life = new CallLife().InReview();
        var told = life.Diary.Count;

        Assert.Equal(told, life.Do(new ApplicationCommand.WriteNote("text-1", Played.HashOf(An.Application())), Our.Kari, At).Diary.Count);
    }

    [Fact]
    public void A_municipality_writes_no_notes() =>
        Assert.Equal("not-your-role", new CallLife().InReview().Refusal(new ApplicationCommand.WriteNote("text-1", Played.HashOf(An.Application())), Our.Contact(Alver), At));

    [Fact]
    public void Staff_declare_before_they_write() =>
        Assert.Equal("impartiality-not-declared", new CallLife().Sent().Refusal(Message(), Our.Kari, At));

    [Fact]
    public void What_came_by_post_stands_with_when_it_came() =>
        Assert.Equal(Arrived, new CallLife().InReview().Do(Entered(), Our.Kari, At).Log.OfType<SubmissionEvent.MessageWasEntered>().Single().ArrivedAt);

    [Fact]
    public void Nothing_is_entered_before_it_came() =>
        Assert.Equal("received-in-the-future", new CallLife().InReview().Refusal(Entered(), Our.Kari, "2018-11-04T11:59:59"));

    [Fact]
    public void A_caseworker_enters_what_came_by_post_and_an_approver_does_not() =>
        Assert.Equal("not-your-role", new CallLife().InReview().Refusal(Entered(), Our.Anne, At));

    [Fact]
    public void A_municipality_enters_nothing_by_post() =>
        Assert.Equal("not-your-role", new CallLife().InReview().Refusal(Entered(), Our.Contact(Alver), At));

    [Fact]
    public void A_draft_has_no_messages() =>
        Assert.Equal("not-sent", new CallLife().Application().Refusal(Message(), Our.Contact(Alver), At));

    [Fact]
    public void A_colleague_of_the_same_municipality_takes_over_and_it_is_told() =>
        Assert.Equal(["colleague"], new CallLife().Sent().Do(new ApplicationCommand.TakeOver(Alver), Colleague, At).Told(NoticeKind.TakenOver));

    [Fact]
    public void Who_is_a_contact_has_nothing_to_take_over() =>
        Assert.Empty(new CallLife().Sent().Do(new ApplicationCommand.TakeOver(Alver, IsContact: true), Our.Contact(Alver), At).Told(NoticeKind.TakenOver));

    [Fact]
    public void Who_took_over_acts_for_the_lead() =>
        Assert.Equal(ApplicationStatus.Withdrawn, new CallLife().Sent()
            .Do(new ApplicationCommand.TakeOver(Alver), Colleague, "2018-10-22T09:00:00")
            .Do(new ApplicationCommand.Withdraw(), Colleague, "2018-10-22T10:00:00").Status);

    [Fact]
    public void Nobody_takes_over_for_another_municipality() =>
        Assert.Equal("not-your-municipality", new CallLife().Sent().Refusal(new ApplicationCommand.TakeOver(Osteroy), Colleague, At));

    [Fact]
    public void Nobody_takes_over_for_a_municipality_outside_the_application() =>
        Assert.Equal("not-your-municipality", new CallLife().Sent().Refusal(new ApplicationCommand.TakeOver(Kvam), Our.Contact(Kvam), At));

    [Fact]
    public void A_bounce_is_kept_once_for_a_person_to_act_on() =>
        Assert.Single(new CallLife().Sent()
            .Do(Bounce(), Our.Contact(Alver), "2018-10-22T09:00:00").Do(Bounce(), Our.Contact(Alver), "2018-10-22T10:00:00").State.Submission.Bounces);

    private static Domain.Cases.Actor.Contact Colleague { get; } = new(new("colleague"), Alver);

    private static Instant Arrived { get; } = CallLife.Instant("2018-11-04T12:00:00");

    private static ApplicationCommand.EnterMessage Entered() => new("text-1", Played.HashOf(An.Application()), Arrived);

    private static ApplicationCommand.WriteMessage Message() => new("text-1", Played.HashOf(An.Application()));

    private static ApplicationCommand.ReportBounce Bounce() => new("mail-1", Our.Contact(Alver).Person, null, "Full postkasse");
}
