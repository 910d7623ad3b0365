using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Tests.Applications;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calls;

public sealed class CallRulesTests
{
    private const string BeforeItOpens = "2018-06-07T14:59:59";
    private const string Open = "2018-06-07T15:00:00";
    private const string After = "2018-11-02T00:00:00";

    private static readonly Call Call = Hordaland2018.Call;

    public static TheoryData<string, Call> WhatApplicantsReliedOn { get; } = new()
    {
        { "minimum amount", Call with { MinimumAmount = 60_000 } },
        { "maximum amount", Call with { MaximumAmount = 400_000 } },
        { "an earlier deadline", Call with { Deadline = Time("2018-10-31T23:59:59") } },
        { "a later deadline, which moves for itself with a reason", Call with { Deadline = Time("2018-11-05T23:59:59") } },
        { "when projects start", Call with { ProjectsStart = new(2019, 3, 1) } },
        { "time to report", Call with { ReportDue = Call.ReportDue!.Value.PlusDays(-1) } },
        { "days to complete", Call with { CompletionDays = Call.CompletionDays - 1 } },
        { "the right to appeal", Call with { Appeal = Call.Appeal with { Allowed = false } } },
        { "use-by date", Call with { UseBy = new(2019, 11, 30) } },
        { "municipalities", Call with { MinimumMunicipalities = 3 } },
        { "expert body", Call with { RequiresExpertBody = false } },
        { "assessment criteria", Call with { Assessment = Call.Assessment.RemoveAt(0) } },
        { "kinds of project", Call with { Activities = Call.Activities.RemoveAt(0) } },
    };

    [Theory]
    [MemberData(nameof(WhatApplicantsReliedOn))]
    public void What_applicants_relied_on_does_not_change_once_it_is_open(string what, Call changed)
    {
        Assert.NotEmpty(what);
        Assert.Equal("call-open", Refusal(Published(), new CallCommand.Change(changed), Open));
    }

    [Theory]
    [MemberData(nameof(WhatApplicantsReliedOn))]
    public void Before_it_opens_everything_can_change(string what, Call changed)
    {
        Assert.NotEmpty(what);
        Assert.Equal("", Refusal(Published(), new CallCommand.Change(changed), BeforeItOpens));
    }

    [Fact]
    public void Title_and_purpose_can_change_in_an_open_call() =>
        Assert.Equal("", Refusal(Published(), new CallCommand.Change(Call with { Title = "Ny tittel", Purpose = "Nytt føremål" }), Open));

    [Fact]
    public void The_offices_own_plans_can_change_in_an_open_call() =>
        Assert.Equal("", Refusal(Published(), new CallCommand.Change(Call with { DecisionsBy = new(2018, 12, 10), PaymentsBy = new(2018, 12, 20), Scorers = 3, Pot = 700_000 }), Open));

    [Fact]
    public void More_time_than_was_promised_can_be_given() =>
        Assert.Equal("", Refusal(Published(), new CallCommand.Change(Call with { CompletionDays = 21, ReportDue = Call.ReportDue!.Value.PlusDays(14) }), Open));

    [Fact]
    public void A_later_deadline_of_a_published_call_is_a_move() =>
        Assert.Equal(1, Evolved(Published(), new CallCommand.Change(Call with { Deadline = Time("2018-11-05T23:59:59") }), BeforeItOpens).Moves);

    [Fact]
    public void The_pot_is_not_made_smaller_than_what_is_given_and_proposed()
    {
        var call = new CallLife();
        call.Approved();

        Assert.Equal(("", "pot-spent"), (
            Refusal(call.State, new CallCommand.Change(Call with { Pot = 300_000 }), "2018-11-10T09:00:00"),
            Refusal(call.State, new CallCommand.Change(Call with { Pot = 299_999 }), "2018-11-10T09:00:00")));
    }

    [Fact]
    public void Codes_are_written_with_hyphens() =>
        Assert.Equal(
            "maximum-amount-wrong decisions-by-wrong use-by-wrong minimum-municipalities-wrong completion-days-wrong scorers-wrong",
            Refusal(null, new CallCommand.SetUp(Call with { MaximumAmount = 1, DecisionsBy = new(2018, 1, 1), UseBy = new(2018, 1, 1), MinimumMunicipalities = 0, CompletionDays = 0, Scorers = 0 }), Open));

    [Fact]
    public void An_id_is_taken_once() => Assert.Equal("call-exists", Refusal(SetUp(), new CallCommand.SetUp(Call), Open));

    [Fact]
    public void Publishing_twice_is_once() => Assert.Empty(Events(Published(), new CallCommand.Publish(), Open));

    [Theory]
    [InlineData("2018-11-01T23:59:59.9", "")]
    [InlineData("2018-11-02T00:00:00", "deadline-past")]
    public void It_is_published_before_its_deadline(string at, string code) => Assert.Equal(code, Refusal(SetUp(), new CallCommand.Publish(), at));

    [Theory]
    [InlineData("2018-11-01T23:59:59.9", "before-the-deadline")]
    [InlineData("2018-11-02T00:00:00", "")]
    public void Decisions_are_released_after_the_deadline(string at, string code) =>
        Assert.Equal(code, Refusal(Published(), new CallCommand.Release(), at, Our.Anne));

    [Theory]
    [InlineData("2018-11-05T23:59:59", "Nettstaden var nede", "")]
    [InlineData("2018-11-05T23:59:59", " ", "reason-missing")]
    [InlineData("2018-11-01T23:59:59", "Nettstaden var nede", "deadline-not-later")]
    [InlineData("2018-11-01T23:59:58", "Nettstaden var nede", "deadline-not-later")]
    [InlineData("2018-11-02T00:00:00", "Nettstaden var nede", "deadline-not-later")]
    public void After_an_outage_the_deadline_moves_to_a_later_time_that_is_still_to_come_with_a_reason(string deadline, string reason, string code) =>
        Assert.Equal(code, Refusal(Published(), new CallCommand.MoveDeadline(Time(deadline), reason), After));

    [Fact]
    public void An_approver_does_not_change_a_call() => Assert.Equal("not-your-role", Refusal(Published(), new CallCommand.Publish(), Open, Our.Anne));

    [Fact]
    public void An_administrator_does_not_release_decisions() => Assert.Equal("not-your-role", Refusal(Published(), new CallCommand.Release(), After));

    [Fact]
    public void Another_offices_administrator_does_nothing_with_it() =>
        Assert.Equal("not-your-office", Refusal(Published(), new CallCommand.Publish(), Open, Our.Stranger));

    [Fact]
    public void Nobody_sets_up_a_call_for_another_office() => Assert.Equal("not-your-office", Refusal(null, new CallCommand.SetUp(Call), Open, Our.Stranger));

    private static CallCase SetUp() => Evolved(null, new CallCommand.SetUp(Call), "2018-05-01T09:00:00");

    private static CallCase Published() => Evolved(SetUp(), new CallCommand.Publish(), "2018-05-02T09:00:00");

    private static CallCase Evolved(CallCase? state, CallCommand command, string at) => Events(state, command, at).Aggregate(state, CallCase.Evolve)!;

    private static IEnumerable<CallEvent> Events(CallCase? state, CallCommand command, string at) =>
        Assert.IsType<Outcome.Accepted>(CallRules.Decide(state, command, Our.Administrator, CallLife.Instant(at))).Events.Cast<CallEvent>();

    private static string Refusal(CallCase? state, CallCommand command, string at, Actor? by = null) =>
        CallRules.Decide(state, command, by ?? Our.Administrator, CallLife.Instant(at)) is Outcome.Refused refused
            ? string.Join(' ', refused.Objections.Select(objection => objection.Code))
            : "";
}
