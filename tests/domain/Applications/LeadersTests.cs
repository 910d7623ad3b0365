using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

public sealed class LeadersTests
{
    private const string Sent = "2018-10-20T09:00:00";
    private const string Later = "2018-10-22T09:00:00";
    private const string AfterTheDeadline = "2018-11-05T09:00:00";

    private static readonly PersonId Successor = new("leader-successor");
    private static readonly PersonId Newcomer = new("leader-newcomer");

    private static readonly Application WithMoreOwnFunding = An.Application().WithBudget(budget => budget with
    {
        Costs = [new("Prosjektleder", 410_000)],
        OwnFunding = [new(Alver, null, 70_000), new(Osteroy, null, 40_000)],
    });

    public static TheoryData<string, Application> ChangesThatAskAgain { get; } = new()
    {
        { "another amount", An.Application().Requesting(200_000) },
        { "own funding", WithMoreOwnFunding },
        { "one more partner", An.Application() with { Partners = [An.Participant(Osteroy), An.Participant(Kvam)] } },
        { "other funding", An.Application().WithBudget(budget => budget with { OtherFunding = [new("Stiftelse", 10_000)] }) },
    };

    [Fact]
    public void They_are_asked_at_the_latest_on_sending() =>
        Assert.Equal([Alver, Osteroy], Asked(new CallLife().Application().Send(An.Application(), Sent)));

    [Fact]
    public void Sending_asks_those_that_were_not_asked_from_the_draft() =>
        Assert.Equal([Alver, Osteroy, Kvam], Asked(new CallLife().Application()
            .Do(new ApplicationCommand.AskLeaders(An.Application() with { Partners = [An.Participant(Osteroy), An.Participant(Kvam)] }), Our.Contact(Alver), "2018-10-18T09:00:00")
            .Send(An.Application() with { Partners = [An.Participant(Osteroy), An.Participant(Kvam)] }, Sent)));

    [Fact]
    public void Asking_from_the_draft_again_asks_nobody_twice() =>
        Assert.Equal([Alver, Osteroy], Asked(FromDraft().Do(new ApplicationCommand.AskLeaders(An.Application()), Our.Contact(Alver), "2018-10-19T09:00:00")));

    [Fact]
    public void A_leader_who_is_named_later_is_asked_alone() =>
        Assert.Equal([Alver, Osteroy], Asked(new CallLife().Application()
            .Send(An.Application().WithLeader(Osteroy, null), Sent)
            .Send(An.Application() with { Title = "Felles team" }, Later)));

    [Fact]
    public void A_leader_who_takes_anothers_place_is_asked() =>
        Assert.Equal([Alver, Osteroy, Osteroy], Asked(new CallLife().Sent().Send(An.Application().WithLeader(Osteroy, Successor) with { Title = "Felles team" }, Later)));

    [Fact]
    public void A_draft_with_neither_title_nor_amount_has_nothing_to_ask_about() =>
        Assert.Equal("not-ready-to-ask", new CallLife().Application().Refusal(new ApplicationCommand.AskLeaders(Application.Empty), Our.Contact(Alver), Sent));

    [Fact]
    public void A_partner_does_not_ask_the_leaders() =>
        Assert.Equal("not-the-lead", new CallLife().Application().Refusal(new ApplicationCommand.AskLeaders(An.Application()), Our.Contact(Osteroy), Sent));

    [Theory]
    [MemberData(nameof(ChangesThatAskAgain))]
    public void A_change_of_partners_amounts_or_own_funding_asks_again(string change, Application changed)
    {
        Assert.NotEmpty(change);
        Assert.Equal([Alver, Osteroy], Asked(new CallLife().Sent().Send(changed, Later)).Skip(2).Take(2));
    }

    [Fact]
    public void A_new_title_or_a_better_plan_does_not_ask_again() =>
        Assert.Equal([Alver, Osteroy], Asked(new CallLife().Sent().Send(An.Application() with { Title = "Felles team", Goals = "Meir" }, Later)));

    [Fact]
    public void An_answer_is_bound_to_what_was_seen() =>
        Assert.Equal(
            Agreement.Of(An.Application(), Osteroy).Hash,
            new CallLife().Sent().Log.OfType<SubmissionEvent.LeaderAnswered>().Single(answer => answer.Municipality == Osteroy).Agreement);

    [Fact]
    public void An_answer_to_what_has_changed_since_it_was_shown_is_refused()
    {
        var life = new CallLife().Application().Send(An.Application(), Sent).Send(WithMoreOwnFunding, Later);

        Assert.Equal("content-changed", life.Refusal(
            new ApplicationCommand.Answer(Osteroy, true, Agreement.Of(An.Application(), Osteroy).Hash), Our.Leader(Osteroy), "2018-10-23T09:00:00"));
    }

    [Fact]
    public void A_no_after_the_application_changed_its_amounts_does_not_stand_for_the_new_ones() =>
        Assert.Equal(LeaderStanding.Outdated, Leaders.Standing(new CallLife().Sent().State.Submission, WithMoreOwnFunding)[Osteroy]);

    [Fact]
    public void A_yes_of_a_former_leader_does_not_stand_for_the_new_one() =>
        Assert.False(Leaders.Standing(new CallLife().Sent().State.Submission, An.Application().WithLeader(Osteroy, Successor)).ContainsKey(Osteroy));

    [Fact]
    public void They_can_change_their_mind_until_the_deadline() =>
        Assert.False(new CallLife().Sent().Say(false, Osteroy, Played.Deadline).State.Submission.Leaders[Osteroy].Participates);

    [Fact]
    public void After_the_deadline_an_answer_stands() =>
        Assert.Equal("answer-stands", new CallLife().Sent().Refusal(new ApplicationCommand.Answer(Osteroy, false), Our.Leader(Osteroy), AfterTheDeadline));

    [Fact]
    public void A_first_answer_is_taken_after_the_deadline_too() =>
        Assert.True(new CallLife().Application().Send(An.Application(), Sent).Say(true, Osteroy, AfterTheDeadline).State.Submission.Leaders[Osteroy].Participates);

    [Fact]
    public void A_yes_after_the_deadline_is_found_without_a_new_version() =>
        Assert.All(
            new CallLife().Application().Send(An.Application(), Sent).EverybodySaysYes(AfterTheDeadline).State.Submission.Findings,
            finding => Assert.Equal(CriterionResult.Met, finding.Result));

    [Fact]
    public void Nobody_answers_for_another_municipality() =>
        Assert.Equal("not-your-question", new CallLife().Sent().Refusal(new ApplicationCommand.Answer(Osteroy, false), Our.Leader(Alver), Later));

    [Fact]
    public void Who_has_passed_the_question_on_does_not_answer_it() =>
        Assert.Equal("not-your-question", PassedOn().Refusal(new ApplicationCommand.Answer(Osteroy, true), Our.Leader(Osteroy), "2018-10-23T09:00:00"));

    [Fact]
    public void Who_was_passed_the_question_answers_it() =>
        Assert.True(PassedOn()
            .Do(new ApplicationCommand.Answer(Osteroy, true), new Actor.Leader(Successor, Osteroy), "2018-10-23T09:00:00")
            .State.Submission.Leaders[Osteroy].Participates);

    [Fact]
    public void A_change_asks_who_holds_the_question_not_who_passed_it_on() =>
        Assert.Equal(Successor, PassedOn().Send(WithMoreOwnFunding, "2018-10-24T09:00:00").State.Submission.Leaders[Osteroy].Leader);

    [Fact]
    public void Round_after_round_the_question_stays_with_who_holds_it() =>
        Assert.Equal(Successor, PassedOn().Send(WithMoreOwnFunding, "2018-10-24T09:00:00").Send(An.Application(), "2018-10-25T09:00:00").State.Submission.Leaders[Osteroy].Leader);

    [Fact]
    public void Who_was_passed_the_question_is_not_asked_again_for_being_named_as_the_leader() =>
        Assert.Equal([Alver, Osteroy], Asked(PassedOn().Send(An.Application().WithLeader(Osteroy, Successor) with { Title = "Felles team" }, "2018-10-24T09:00:00")));

    [Fact]
    public void A_yes_of_who_was_passed_the_question_stands_for_the_municipality() =>
        Assert.Equal(LeaderStanding.Confirmed, Leaders.Standing(
            PassedOn().Do(new ApplicationCommand.Answer(Osteroy, true), new Actor.Leader(Successor, Osteroy), "2018-10-23T09:00:00").State.Submission,
            An.Application())[Osteroy]);

    [Fact]
    public void A_new_leader_of_the_application_takes_the_question_from_whom_it_was_passed_to() =>
        Assert.Equal(Newcomer, PassedOn().Send(An.Application().WithLeader(Osteroy, Newcomer) with { Title = "Felles team" }, "2018-10-24T09:00:00").State.Submission.Leaders[Osteroy].Leader);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, null)]
    public void A_question_that_is_asked_again_knows_the_last_answer(bool? said, bool? known)
    {
        var life = new CallLife().Application().Send(An.Application(), Sent);
        var asked = (said is { } answer ? life.Say(answer, Osteroy, Sent) : life)
            .Send(An.Application().Requesting(200_000), Later).Send(An.Application().Requesting(210_000), "2018-10-24T09:00:00");

        Assert.Equal(known, asked.State.Submission.Leaders[Osteroy].SaidBefore);
    }

    [Fact]
    public void Who_was_passed_the_question_is_reminded_of_their_own() =>
        Assert.Contains("4630:2:7", PassedOn().Run(Played.Deadline).Told(NoticeKind.LeaderReminder));

    [Fact]
    public void An_answered_question_is_not_passed_on_after_the_deadline() =>
        Assert.Equal("answer-stands", new CallLife().Sent().Refusal(new ApplicationCommand.PassOn(Osteroy, Successor), Our.Leader(Osteroy), AfterTheDeadline));

    [Theory]
    [InlineData("2018-10-20T09:00:00", "7 3 1")]
    [InlineData("2018-10-25T06:59:59", "7 3 1")]
    [InlineData("2018-10-25T07:00:00", "3 1")]
    [InlineData("2018-10-29T12:00:00", "1")]
    [InlineData("2018-10-31T07:00:00", "")]
    public void They_are_reminded_7_3_and_1_days_before_and_never_before_the_question(string sent, string days) =>
        Assert.Equal(days, string.Join(' ', ReminderDays(new CallLife().Application().Send(An.Application(), sent).Say(true, Alver, sent).Run("2018-12-24T00:00:00"))));

    [Theory]
    [InlineData("2018-11-06T09:00:00", "7 3 1")]
    [InlineData("2018-11-13T12:00:00", "3 1")]
    [InlineData("2018-11-18T12:00:00", "")]
    public void Asked_anew_because_of_a_completion_they_are_reminded_before_its_time_is_out(string completed, string days) =>
        Assert.Equal(days, string.Join(' ', ReminderDays(AskedAnew(completed).Say(true, Alver, completed).Run("2018-12-24T00:00:00"))));

    [Fact]
    public void Asked_anew_because_of_a_completion_who_has_answered_is_not_reminded() =>
        Assert.Empty(AskedAnew("2018-11-06T09:00:00").EverybodySaysYes("2018-11-07T09:00:00").Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderReminder));

    [Fact]
    public void Who_has_answered_is_not_reminded() =>
        Assert.Empty(new CallLife().Sent().Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderReminder));

    [Fact]
    public void After_an_outage_the_overdue_reminders_collapse_into_the_latest() =>
        Assert.Equal(["3"], ReminderDays(new CallLife().Application().Send(An.Application(), Sent).Say(true, Alver, Later).WakeAt("2018-10-30T12:00:00")));

    [Fact]
    public void The_leader_of_a_partner_that_has_left_is_not_reminded() =>
        Assert.DoesNotContain("4630", string.Join(' ', new CallLife().Application().Send(An.Application(), Sent)
            .Send(An.Application().WithPartners(Kvam), Later).Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderReminder)));

    [Fact]
    public void The_leader_of_a_partner_that_has_left_is_told_once() =>
        Assert.Equal(["4630:1"], WithoutOsteroy().Send(An.Application().WithPartners(Kvam) with { Title = "Felles team" }, "2018-10-24T09:00:00")
            .Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderLeftOut));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_leader_of_a_partner_that_has_left_has_nothing_to_answer(bool participates) =>
        Assert.Equal("no-longer-in-the-application", WithoutOsteroy().Refusal(new ApplicationCommand.Answer(Osteroy, participates), Our.Leader(Osteroy), "2018-10-23T09:00:00"));

    [Fact]
    public void The_leader_of_a_partner_that_has_left_has_nothing_to_pass_on() =>
        Assert.Equal("no-longer-in-the-application", WithoutOsteroy().Refusal(new ApplicationCommand.PassOn(Osteroy, Successor), Our.Leader(Osteroy), "2018-10-23T09:00:00"));

    [Fact]
    public void A_partner_that_comes_in_again_is_asked_anew()
    {
        var life = new CallLife().Sent().Send(An.Application().WithPartners(Kvam), Later).Send(An.Application(), "2018-10-24T09:00:00");

        Assert.Equal((2, null), (life.State.Submission.Leaders[Osteroy].Number, life.State.Submission.Leaders[Osteroy].Participates));
    }

    [Fact]
    public void Who_has_answered_nothing_is_not_asked_to_answer_again() =>
        Assert.Equal(LeaderStanding.Asked, Leaders.Standing(FromDraft().State.Submission, WithMoreOwnFunding)[Osteroy]);

    [Fact]
    public void Who_is_asked_with_a_new_version_is_asked_before_its_receipt_is_written()
    {
        var diary = new CallLife().Sent().Send(An.Application() with { Partners = [An.Participant(Osteroy), An.Participant(Kvam)] }, Later).Diary;

        Assert.InRange(diary.FindIndex(step => step.EndsWith("AskLeader:4622", StringComparison.Ordinal)), 0, diary.FindIndex(step => step.EndsWith("Receipt:2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whose_answer_a_completion_asks_for_is_reminded_before_its_time_is_out() =>
        Assert.Equal(
            ["4630:1:7:1", "4630:1:3:1", "4630:1:1:1"],
            new CallLife().Application().Send(An.Application(), "2018-10-31T12:00:00").Say(true, Alver, "2018-10-31T13:00:00").Run("2018-11-04T08:00:00")
                .Declared("2018-11-05T08:00:00").Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:00").Run("2018-12-24T00:00:00").Told(NoticeKind.LeaderReminder));

    [Fact]
    public void A_bounce_of_a_leader_who_has_answered_is_told_to_nobody() =>
        Assert.Empty(new CallLife().Sent()
            .Do(new ApplicationCommand.ReportBounce("mail-1", Our.Leader(Osteroy).Person, Osteroy, "Ukjend mottakar"), Our.Contact(Alver), Later).Told(NoticeKind.LeaderNotReached));

    [Fact]
    public void The_lead_learns_of_every_no()
    {
        var life = new CallLife().Sent().Say(false, Osteroy, "2018-10-22T09:00:00").Say(true, Osteroy, "2018-10-23T09:00:00").Say(false, Osteroy, "2018-10-24T09:00:00");

        Assert.Equal(["4630:1:1", "4630:1:2"], life.Told(NoticeKind.LeaderDeclined));
    }

    [Fact]
    public void The_lead_learns_of_a_no_to_the_draft() =>
        Assert.Equal(["4630:1:1"], FromDraft().Say(false, Osteroy, "2018-10-19T09:00:00").Told(NoticeKind.LeaderDeclined));

    [Fact]
    public void The_lead_learns_of_every_bounce() =>
        Assert.Equal(["mail-1"], new CallLife().Application().Send(An.Application(), Sent)
            .Do(new ApplicationCommand.ReportBounce("mail-1", Our.Leader(Osteroy).Person, Osteroy, "Ukjend mottakar"), Our.Contact(Alver), Later)
            .Do(new ApplicationCommand.ReportBounce("mail-1", Our.Leader(Osteroy).Person, Osteroy, "Ukjend mottakar"), Our.Contact(Alver), Later)
            .Told(NoticeKind.LeaderNotReached));

    private static CaseLife FromDraft() =>
        new CallLife().Application().Do(new ApplicationCommand.AskLeaders(An.Application()), Our.Contact(Alver), "2018-10-18T09:00:00");

    /// <summary>What lacked was asked for until 19 November, and the answer changes what the leaders have said yes to.</summary>
    private static CaseLife AskedAnew(string completed) => new CallLife().InReview(An.Application() with { ExpertBodies = [] })
        .Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:00").Send(WithMoreOwnFunding, completed);

    private static CaseLife WithoutOsteroy() => new CallLife().Application().Send(An.Application(), Sent).Send(An.Application().WithPartners(Kvam), Later);

    private static CaseLife PassedOn() => new CallLife().Application().Send(An.Application(), Sent)
        .Do(new ApplicationCommand.PassOn(Osteroy, Successor), Our.Leader(Osteroy), Later);

    private static IEnumerable<Domain.Municipalities.MunicipalityNumber> Asked(CaseLife life) =>
        life.Log.OfType<SubmissionEvent.LeaderWasAsked>().Select(asked => asked.Agreement.Municipality);

    private static IEnumerable<string> ReminderDays(CaseLife life) => life.Told(NoticeKind.LeaderReminder).Select(about => about.Split(':')[2]);
}
