using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Tests.Applications;
using NodaTime;

namespace Grants.Domain.Tests.Decisions;

/// <summary>The decision goes out on Wednesday 7 November 2018 at 09:00, to a contact and to the registry mailbox.</summary>
public sealed class NotifyingTests
{
    private const string Later = "2018-11-12T09:00:00";
    private const string Again = "2018-11-14T09:00:00";

    private static readonly LocalDate ThreeWeeksFromTheLetter = new(2018, 11, 28);
    private static readonly ApplicationCommand.SendDecisionAgain SendAgain = new(new PersonId("other-contact"));

    [Fact]
    public void The_time_to_appeal_runs_from_the_day_the_mails_went_out() =>
        Assert.Equal((false, ThreeWeeksFromTheLetter), Standing(new CallLife().Approved()));

    [Theory, InlineData("contact"), InlineData("registry")]
    public void One_mail_that_arrives_is_enough(string bounced) =>
        Assert.Equal((false, ThreeWeeksFromTheLetter), Standing(Bounced(new CallLife().Approved(), Later, bounced)));

    [Fact]
    public void When_every_mail_has_come_back_the_municipality_is_not_notified_and_the_time_does_not_run() =>
        Assert.Equal((true, null), Standing(NotNotified()));

    [Fact]
    public void That_stands_in_the_log_once() =>
        Assert.Single(Bounced(NotNotified(), Again, "contact").Run("2018-12-24T00:00:00").Log.OfType<DecisionEvent.NotificationDidNotArrive>());

    [Fact]
    public void What_came_back_while_the_mails_were_still_being_written_counts_too()
    {
        var life = new CallLife(call => call with { ReleaseTogether = true }).Approved();
        Bounced(life, "2018-11-08T09:00:00", "contact", "registry");
        life.Call.Do(new Domain.Calls.CallCommand.Release(), Our.Anne, "2018-11-09T09:00:00");

        Assert.Equal((true, null), Standing(life));
    }

    [Fact]
    public void A_municipality_without_an_address_is_not_notified()
    {
        var life = new CallLife().Proposed();
        life.Recipients = [];

        Assert.Equal((true, null), Standing(life.Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-07T09:00:00")));
    }

    [Fact]
    public void The_decision_itself_stands() => Assert.Equal(ApplicationStatus.Granted, NotNotified().Status);

    [Fact]
    public void Sent_again_it_is_told_once() => Assert.Equal(["1:2"], SentAgain().Run("2018-12-24T00:00:00").Told(NoticeKind.DecisionAgain));

    [Fact]
    public void Sent_again_the_time_runs_from_that_day() => Assert.Equal((false, new LocalDate(2018, 12, 5)), Standing(SentAgain()));

    [Fact]
    public void What_the_letter_says_is_not_changed() =>
        Assert.Equal(ThreeWeeksFromTheLetter, SentAgain().State.Decision.LastLetter!.AppealUntil);

    [Fact]
    public void When_it_comes_back_again_the_municipality_is_still_not_notified()
    {
        var life = SentAgain();
        foreach (var recipient in life.Recipients) life.Do(Bounce($"DecisionAgain:1:2~{recipient}"), Our.Kari, "2018-11-15T09:00:00");

        Assert.Equal((true, null), Standing(life));
        Assert.Equal(["1:2", "1:3"], life.Do(SendAgain, Our.Kari, "2018-11-16T09:00:00").Told(NoticeKind.DecisionAgain));
    }

    [Fact]
    public void By_post_the_time_runs_from_the_day_it_arrived() =>
        Assert.Equal((false, new LocalDate(2018, 12, 4)), Standing(NotNotified().Do(Arrived(13), Our.Kari, Again)));

    [Fact]
    public void A_day_that_was_entered_wrongly_is_entered_anew() =>
        Assert.Equal((false, new LocalDate(2018, 12, 3)), Standing(NotNotified().Do(Arrived(13), Our.Kari, Again).Do(Arrived(12), Our.Per, Again)));

    [Theory]
    [InlineData(15, "arrived-in-the-future")]
    [InlineData(6, "arrived-before-the-letter")]
    public void It_arrives_after_it_was_written_and_not_in_the_future(int day, string code) =>
        Assert.Equal(code, NotNotified().Refusal(Arrived(day), Our.Kari, Again));

    [Fact]
    public void A_municipality_that_is_notified_is_not_sent_it_again() =>
        Assert.Equal("already-notified", new CallLife().Approved().Refusal(SendAgain, Our.Kari, Later));

    [Fact]
    public void Nor_is_an_arrival_entered() => Assert.Equal("already-notified", new CallLife().Approved().Refusal(Arrived(9), Our.Kari, Later));

    [Fact]
    public void Before_there_is_a_letter_nothing_is_sent_again() =>
        Assert.Equal("not-decided", new CallLife().Proposed().Refusal(SendAgain, Our.Kari, "2018-11-06T10:00:00"));

    [Fact]
    public void An_approver_does_not_send_it() => Assert.Equal("not-your-role", NotNotified().Refusal(SendAgain, Our.Anne, Again));

    [Fact]
    public void Who_sends_it_has_declared() =>
        Assert.Equal("impartiality-not-declared", NotNotified().Refusal(SendAgain, Our.Staff("else", StaffRole.Caseworker), Again));

    [Fact]
    public void Where_nothing_can_be_appealed_no_day_runs() =>
        Assert.Equal((false, null), Standing(new CallLife(call => call with { Appeal = new(false, null, null) }).Approved()));

    [Fact]
    public void When_a_new_decision_has_gone_out_what_comes_back_of_the_old_one_does_not_matter()
    {
        var life = new CallLife().Approved().Do(Played.Grant(200_000), Our.Kari, "2018-11-20T09:00:00").Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-21T09:00:00");

        Assert.Equal((false, new LocalDate(2018, 12, 12)), Standing(Bounced(life, "2018-11-22T09:00:00", "contact", "registry")));
    }

    private static CaseLife NotNotified() => Bounced(new CallLife().Approved(), Later, "contact", "registry");

    private static CaseLife SentAgain() => NotNotified().Do(SendAgain, Our.Kari, Again);

    private static CaseLife Bounced(CaseLife life, string at, params string[] recipients)
    {
        foreach (var recipient in recipients) life.Do(Bounce($"Decision:1~{recipient}"), Our.Kari, at);
        return life;
    }

    private static ApplicationCommand.ReportBounce Bounce(string message) => new(message, null, null, "550 unknown");

    private static ApplicationCommand.RecordArrival Arrived(int day) => new(new(2018, 11, day));

    private static (bool Undelivered, LocalDate? AppealUntil) Standing(CaseLife life) =>
        (life.State.Decision.LastLetter!.IsUndelivered, life.State.Decision.LastLetter.AppealRunsUntil);
}
