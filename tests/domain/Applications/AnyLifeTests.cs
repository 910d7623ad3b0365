using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>Whatever people do, in whatever order and at whatever time, to three applications of one call.</summary>
public sealed class AnyLifeTests
{
    private const int Cases = 3;
    private const int Lives = 50;

    private static Config AnyLives => Config.QuickThrowOnFailure.WithMaxTest(Lives);

    private static readonly Instant Start = CallLife.Instant("2018-10-10T06:30:00");

    private static readonly ImmutableArray<Actor> Staff = [Our.Kari, Our.Per, Our.Siv, Our.Anne, Our.Ola, Our.Stranger];

    private static readonly Gen<Actor> Anybody = Gen.Elements<Actor>(
        [.. Staff, .. All.Take(3).Select(Our.Contact), .. All.Take(3).Select(Our.Leader)]);

    private static readonly Gen<Application> AnyOf = Gen.Elements(
        An.Application(),
        An.Application().Requesting(500_000),
        An.Application() with { ExpertBodies = [] },
        An.Application().WithPartners(Austevoll),
        An.Application().WithLeader(Osteroy, new PersonId("leader-4625")),
        An.Application().WithLeader(Osteroy, null) with { Title = "" },
        Application.Empty);

    private static readonly Gen<ApplicationCommand> AnyCommand = Gen.OneOf(
        AnyOf.Select(ApplicationCommand (application) => new ApplicationCommand.Submit(application, Played.HashOf(application), Start)),
        AnyOf.Select(ApplicationCommand (application) => new ApplicationCommand.Submit(application, Played.HashOf(application), Start)),
        AnyOf.Select(ApplicationCommand (application) => new ApplicationCommand.AskLeaders(application)),
        Gen.Elements(All.ToArray()).Zip(Gen.Elements(true, true, false), ApplicationCommand (municipality, yes) => new ApplicationCommand.Answer(municipality, yes)),
        Gen.Elements(All.ToArray()).Select(ApplicationCommand (municipality) => new ApplicationCommand.PassOn(municipality, Our.Leader(Kvam).Person)),
        Gen.Elements(true, true, true, false).Select(ApplicationCommand (impartial) => new ApplicationCommand.DeclareImpartiality(impartial)),
        Gen.Elements(true, true, true).Select(ApplicationCommand (impartial) => new ApplicationCommand.DeclareImpartiality(impartial)),
        Gen.Choose(-1, 6).Select(ApplicationCommand (points) => Played.Points(points, points > 2 ? "Las feil" : null)),
        Gen.Elements<long>(0, 100_000, 250_000, 300_000, 500_000).Select(ApplicationCommand (amount) => Played.Grant(amount)),
        Gen.Elements<ApplicationCommand>(
            Played.Refuse(), Played.Dismiss(), Played.Ask(), new ApplicationCommand.Approve(), new ApplicationCommand.Approve(), new ApplicationCommand.Approve(),
            new ApplicationCommand.Return("Nei"), new ApplicationCommand.AllowOneScore("Sjuk"), new ApplicationCommand.AllowOneScore("Sjuk")),
        Gen.Elements<ApplicationCommand>(
            new ApplicationCommand.Withdraw(), new ApplicationCommand.TakeOver(Alver), new ApplicationCommand.Assign(Our.Per.Person),
            new ApplicationCommand.Free(Our.Per.Person),
            new ApplicationCommand.WriteMessage("text-1", Played.HashOf(An.Application())), new ApplicationCommand.WriteNote("text-2", Played.HashOf(An.Application())),
            new ApplicationCommand.SeeMessages(),
            new ApplicationCommand.EnterMessage("text-4", Played.HashOf(An.Application()), CallLife.Instant("2018-10-25T12:00:00")),
            new ApplicationCommand.AskForMoreTime("text-3", Played.HashOf(An.Application())), new ApplicationCommand.RequestCompletion("Meir", new(2018, 12, 10)),
            new ApplicationCommand.SetCriterion(CriterionId.ExpertBody, CriterionResult.Met, "Står i planen"),
            new ApplicationCommand.SetCriterion(CriterionId.ReceivedInTime, CriterionResult.NotMet, "Kom seint"),
            new ApplicationCommand.EnterDocument("paper", ContentHash.Of("paper"), true), new ApplicationCommand.RemoveEnteredDocument("paper"),
            new ApplicationCommand.DestroyDocument(An.Attachment, Played.HashOf(An.Application()), "Namn på eit barn"),
            new ApplicationCommand.ReportBounce("mail-1", null, Osteroy, "Ukjend")),
        Gen.Elements<ApplicationCommand>(
            new ApplicationCommand.ReportBounce("Decision:1~contact", null, null, "Ukjend"), new ApplicationCommand.ReportBounce("Decision:1~registry", null, null, "Full"),
            new ApplicationCommand.SendDecisionAgain(Our.Contact(Alver).Person), new ApplicationCommand.RecordArrival(new(2018, 12, 12))));

    private static readonly Gen<Happening> AnyHappening =
        from application in Gen.Choose(0, Cases - 1)
        from command in AnyCommand
        from actor in Gen.Frequency((3, SuitedTo(command)), (1, Anybody))
        from minutes in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 600), Gen.Choose(1_000, 8_000))
        from outage in Gen.Elements(false, false, false, true)
        from call in Gen.Choose(0, 60)
        select new Happening(application, command, actor, Duration.FromMinutes(minutes), outage, call);

    /// <summary>Starts from applications that have come some way, or else few random lives would reach a decision.</summary>
    private static readonly Arbitrary<Life> AnyLife =
        (from together in Gen.Elements(true, false)
         from started in Gen.Choose(0, 7).ArrayOf(Cases)
         from happenings in AnyHappening.ArrayOf(40)
         select new Life(together, [.. started], [.. happenings])).ToArbitrary();

    public sealed record Happening(int Application, ApplicationCommand Command, Actor By, Duration After, bool Outage, int Call);

    public sealed record Life(bool Together, ImmutableArray<int> Started, ImmutableArray<Happening> Happenings);

    [Fact]
    public void The_pot_is_never_passed() => Always(call => call.State.Ledger is { Left: >= 0, Committed: >= 0, Proposed: >= 0 });

    [Fact]
    public void The_ledger_is_the_sum_of_what_its_cases_hold() => Always(call =>
        call.State.Ledger.Proposed == call.Applications.Sum(one => one.State.Decision.Reserved)
        && call.State.Ledger.Committed == call.Applications.Sum(one => one.State.Decision.Committed));

    [Fact]
    public void Looking_again_at_once_finds_nothing_due() => Always(call =>
        call.Applications.All(one => ApplicationProcedure.Next(one.State, one.Around, one.Now).Due.IsEmpty));

    [Fact]
    public void It_looks_again_only_later() => Always(call =>
        call.Applications.All(one => ApplicationProcedure.Next(one.State, one.Around, one.Now).LookAgain is not { } again || again > one.Now));

    [Fact]
    public void A_notice_is_told_once() => Finally(call => call.Applications.All(one => AreDistinct(one.Log.OfType<SubmissionEvent.WasTold>().Select(told => told.Notice))));

    [Fact]
    public void A_step_stands_once_in_the_log() => Finally(call => call.Applications.All(one =>
        AreDistinct(one.Log.OfType<SubmissionEvent.WasNumbered>().Select(_ => 0))
        && AreDistinct(one.Log.OfType<SubmissionEvent.ExplanationWasAskedFor>().Select(_ => 0))
        && AreDistinct(one.Log.OfType<SubmissionEvent.WasReceived>().Select(_ => 0))
        && AreDistinct(one.Log.OfType<SubmissionEvent.LeaderWasAsked>().Select(asked => (asked.Agreement.Municipality, asked.Question)))
        && AreDistinct(one.Log.OfType<DecisionEvent.LetterWasIssued>().Select(letter => letter.Number))));

    [Fact]
    public void Time_never_goes_back_but_for_a_receipt() => Finally(call => call.Applications.All(one =>
    {
        var times = one.Log.Where(happened => happened is not (SubmissionEvent.WasReceived or SubmissionEvent.WasSentAgain)).Select(happened => happened.At).ToArray();
        return times.SequenceEqual(times.Order());
    }));

    [Fact]
    public void Nobody_approves_what_they_proposed_or_scored() => Finally(call => call.Applications.All(one =>
        one.Log.OfType<DecisionEvent.WasApproved>().All(approved =>
        {
            var before = one.Log.TakeWhile(happened => happened != approved).ToArray();
            return before.OfType<DecisionEvent.WasProposed>().Last().Proposal.By != approved.By
                && !before.OfType<Domain.Assessment.AssessmentEvent.ScoresWereGiven>().Any(given => given.By == approved.By);
        })));

    [Fact]
    public void The_points_of_who_is_shut_out_never_count() => Always(call => call.Applications.All(one =>
        !one.State.Judgement.Scores.Keys.Any(one.State.Judgement.IsShutOut)));

    [Fact]
    public void Nothing_is_decided_without_an_approval_by_a_person() => Always(call => call.Applications.All(one =>
        one.Status is not (ApplicationStatus.Dismissed or ApplicationStatus.Rejected or ApplicationStatus.Granted)
        || one.Log.OfType<DecisionEvent.WasApproved>().Any()));

    [Fact]
    public void A_leader_is_reminded_from_7_in_the_morning_of_its_day_and_not_after_the_deadline() => Finally(call =>
    {
        var deadlines = call.Log.OfType<CallEvent.DeadlineWasMoved>().Select(moved => Oslo.At(moved.Deadline)).Prepend(Hordaland2018.Call.DeadlineAt).ToArray();
        return call.Applications.All(one => one.Log.OfType<SubmissionEvent.WasTold>().Where(told => told.Notice.Kind is NoticeKind.LeaderReminder).All(told =>
            deadlines.Concat(one.Log.OfType<SubmissionEvent.CompletionWasRequested>().Select(asked => Oslo.EndOf(asked.Until))).Any(deadline => Deadline.IsKept(deadline, told.At) && told.At >= Reminders.DueAt(Oslo.DateOf(deadline), DaysOf(told.Notice)))));
    });

    /// <summary>What the lives must reach, so that the properties above speak of something: always the same lives, for chance may pass a status by.</summary>
    [Fact]
    public void These_lives_reach_every_status()
    {
        var reached = new HashSet<ApplicationStatus>();
        Play(Config.QuickThrowOnFailure.WithMaxTest(4 * Lives).WithReplay(2018, 11), call =>
        {
            reached.UnionWith(call.Applications.Select(one => one.Status));
            return true;
        });

        Assert.Equal(Enum.GetValues<ApplicationStatus>(), reached.Order());
    }

    private static int DaysOf(Notice notice) => int.Parse(notice.About.Split(':')[2], System.Globalization.CultureInfo.InvariantCulture);

    private static bool AreDistinct<T>(IEnumerable<T> all) => all.GroupBy(one => one).All(group => group.Count() is 1);

    private static void Always(Func<CallLife, bool> holds) => Play(AnyLives, holds);

    private static void Finally(Func<CallLife, bool> holds) => Play(AnyLives, _ => true, holds);

    private static void Play(Config lives, Func<CallLife, bool> always, Func<CallLife, bool>? atLast = null) =>
        Prop.ForAll(AnyLife, life => Plays(life, always, atLast ?? always))
            .Check(lives);

    private static bool Plays(Life life, Func<CallLife, bool> always, Func<CallLife, bool> atLast)
    {
        var call = new CallLife(rules => rules with { ReleaseTogether = life.Together });
        foreach (var (started, id) in life.Started.Zip(["a", "b", "c"])) Begin(call, started, id);
        var now = Instant.Max(Start, call.Applications.Max(one => one.Now));
        foreach (var happening in life.Happenings)
        {
            now += happening.After;
            var one = call.Applications[happening.Application];
            if (happening.Outage) one.WakeAt(now);
            var command = happening.Command is ApplicationCommand.Submit submit ? submit with { ReceivedAt = now } : happening.Command;
            one.Try(command, happening.By, now);
            Tend(call, happening.Call, now);
            if (!always(call)) return false;
        }

        foreach (var one in call.Applications) one.Run(now + Duration.FromDays(400));
        return always(call) && atLast(call);
    }

    private static CaseLife Begin(CallLife call, int started, string id) => started switch
    {
        0 => call.Application(id).Run(Start),
        1 => call.Sent(id: id),
        2 => call.InReview(id: id),
        3 => call.Scored(id: id),
        4 => Proposed(call, Played.Grant(200_000), id),
        5 => Decided(call, Played.Grant(200_000), id),
        6 => Decided(call, Played.Refuse(), id),
        _ => Decided(call, Played.Dismiss(), id),
    };

    private static CaseLife Proposed(CallLife call, ApplicationCommand.Propose proposal, string id) =>
        call.Scored(id: id).Do(proposal, Our.Kari, "2018-11-06T09:00:00");

    private static CaseLife Decided(CallLife call, ApplicationCommand.Propose proposal, string id) =>
        Proposed(call, proposal, id).Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-07T09:00:00");

    private static Gen<Actor> SuitedTo(ApplicationCommand command) => command switch
    {
        ApplicationCommand.Approve or ApplicationCommand.Return or ApplicationCommand.AllowOneScore => Gen.Elements<Actor>(Our.Anne, Our.Siv),
        ApplicationCommand.Answer answer => Gen.Constant<Actor>(Our.Leader(answer.Municipality)),
        ApplicationCommand.PassOn passOn => Gen.Constant<Actor>(Our.Leader(passOn.Municipality)),
        ApplicationCommand.DeclareImpartiality => Gen.Elements([.. Staff]),
        ApplicationCommand.Submit or ApplicationCommand.Withdraw or ApplicationCommand.AskLeaders or ApplicationCommand.TakeOver
            or ApplicationCommand.AskForMoreTime => Gen.Constant<Actor>(Our.Contact(Alver)),
        _ => Gen.Elements<Actor>(Our.Kari, Our.Per, Our.Siv),
    };

    /// <summary>Now and then the deadline moves or the decisions are released.</summary>
    private static void Tend(CallLife call, int dice, Instant now)
    {
        CallCommand? command = dice is 0
            ? new CallCommand.MoveDeadline(Oslo.Local(now).PlusDays(2).With(TimeAdjusters.TruncateToSecond), "Nede")
            : dice is 1 ? new CallCommand.Release() : null;
        if (command is null || CallRules.Decide(call.State, command, dice is 0 ? Our.Administrator : Our.Anne, now) is not Domain.Cases.Outcome.Accepted accepted) return;
        foreach (var happened in accepted.Events) call.Append((CallEvent)happened);
        foreach (var one in call.Applications) one.Run(now);
    }
}
