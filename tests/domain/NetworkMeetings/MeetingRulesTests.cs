using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Tests.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.NetworkMeetings;

/// <summary>The organiser sets the rule, and decides otherwise for single meetings.</summary>
public sealed class MeetingRulesTests
{
    private static readonly MeetingRule Rule = new(
        "Månedsmøte", MeetingDays.Monthly(IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), new(2024, 1, 1), new(2024, 12, 31), [7], false, OnHoliday.Skip, "Tromsø", false);

    private readonly List<MeetingRuleEvent> log = [];

    private MeetingRuleCase State => log.Aggregate(MeetingRuleCase.None, MeetingRuleCase.Evolve);

    [Theory]
    [InlineData("2023-12-31", 15, "last ends-before-it-begins")]
    [InlineData("2029-01-02", 15, "last too-long")]
    [InlineData("2024-12-31", 9, "to ends-before-it-begins")]
    [InlineData("2024-01-20", 15, "last no-meetings")]
    [InlineData("2024-12-31", 15, "")]
    public void A_rule_comes_to_something(string last, int to, string refusal) =>
        Assert.Equal(refusal, Refusal(new MeetingRuleCommand.SetRule(Rule with { Last = Date(last), To = new(to, 0) })));

    [Theory]
    [InlineData("2024-01-25", "no-such-meeting")]
    [InlineData("2024-03-29", "meeting-is-off")]
    [InlineData("2024-01-26", "meeting-is-past")]
    [InlineData("2024-04-26", "")]
    public void Only_a_meeting_to_come_is_called_off(string day, string refusal)
    {
        Do(new MeetingRuleCommand.SetRule(Rule));

        Assert.Equal(refusal, Refusal(new MeetingRuleCommand.CancelMeeting(Date(day))));
    }

    [Fact]
    public void A_single_one_is_moved_called_off_and_restored_and_calendars_count_it()
    {
        Do(new MeetingRuleCommand.SetRule(Rule));
        Do(new MeetingRuleCommand.MoveMeeting(Date("2024-04-26"), Date("2024-04-24"), new(10, 0), null));
        Assert.Equal((Date("2024-04-24"), new LocalTime(10, 0), 1, false), Told("2024-04-26"));

        Do(new MeetingRuleCommand.CancelMeeting(Date("2024-04-26")));
        Assert.Equal((2, true), (Told("2024-04-26").Sequence, Told("2024-04-26").IsOff));

        Do(new MeetingRuleCommand.RestoreMeeting(Date("2024-04-26")));
        Assert.Equal((Date("2024-04-26"), new LocalTime(9, 0), 3, false), Told("2024-04-26"));
        Assert.Equal(0, Told("2024-05-31").Sequence);
    }

    [Theory]
    [InlineData("2024-05-31", 9, 15, "on another-meeting-then")]
    [InlineData("2024-05-31", 15, 17, "on another-meeting-then")]
    [InlineData("2024-05-31", 16, 17, "")]
    [InlineData("2024-05-30", 9, 15, "")]
    // The meeting's own day, at another time.
    [InlineData("2024-04-26", 10, 12, "")]
    public void None_is_moved_to_a_time_at_which_there_is_another(string on, int from, int to, string refusal)
    {
        Do(new MeetingRuleCommand.SetRule(Rule));

        Assert.Equal(refusal, Refusal(new MeetingRuleCommand.MoveMeeting(Date("2024-04-26"), Date(on), new(from, 0), new(to, 0))));
    }

    [Fact]
    public void Nor_to_where_another_was_moved_and_it_may_when_that_one_is_called_off()
    {
        Do(new MeetingRuleCommand.SetRule(Rule));
        Do(new MeetingRuleCommand.MoveMeeting(Date("2024-04-26"), Date("2024-05-15"), null, null));
        var move = new MeetingRuleCommand.MoveMeeting(Date("2024-05-31"), Date("2024-05-15"), new(15, 0), new(16, 0));
        Assert.Equal("on another-meeting-then", Refusal(move));

        Do(new MeetingRuleCommand.CancelMeeting(Date("2024-04-26")));
        Assert.Equal("", Refusal(move));
    }

    [Fact]
    public void One_is_not_restored_onto_another()
    {
        Do(new MeetingRuleCommand.SetRule(Rule));
        Do(new MeetingRuleCommand.CancelMeeting(Date("2024-05-31")));
        Do(new MeetingRuleCommand.MoveMeeting(Date("2024-04-26"), Date("2024-05-31"), null, null));

        Assert.Equal("another-meeting-then", Refusal(new MeetingRuleCommand.RestoreMeeting(Date("2024-05-31"))));
        Do(new MeetingRuleCommand.RestoreMeeting(Date("2024-04-26")));
        Assert.Equal("", Refusal(new MeetingRuleCommand.RestoreMeeting(Date("2024-05-31"))));
    }

    [Fact]
    public void Another_rule_calls_off_what_it_does_not_have_and_keeps_what_it_has()
    {
        Do(new MeetingRuleCommand.SetRule(Rule));
        Do(new MeetingRuleCommand.CancelMeeting(Date("2024-04-26")));
        Do(new MeetingRuleCommand.SetRule(Rule with { Last = Date("2024-08-31"), Place = "Alta" }));

        Assert.Equal((1, false), (Told("2024-05-31").Sequence, Told("2024-05-31").IsOff));
        Assert.Equal((1, true), (Told("2024-09-27").Sequence, Told("2024-09-27").IsOff));
        Assert.True(State.Exceptions.ContainsKey(Date("2024-04-26")));
    }

    [Fact]
    public void Only_the_networks_organiser_decides()
    {
        var outcome = MeetingRules.Decide(State, RosterLife.NetworkOf(2, 3, true), new MeetingRuleCommand.SetRule(Rule), new Actor.Contact(new("c"), RosterLife.Number("5501")), At);

        Assert.Equal("not-your-role", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Objections).Code);
    }

    private static Instant At => RosterLife.At("2024-02-01T09:00:00");

    private void Do(MeetingRuleCommand command) => log.AddRange(Assert.IsType<Outcome.Accepted>(Decide(command)).Events.Cast<MeetingRuleEvent>());

    private string Refusal(MeetingRuleCommand command) =>
        Decide(command) is Outcome.Refused refused ? string.Join("; ", refused.Objections.Select(objection => $"{objection.Field} {objection.Code}".Trim())) : "";

    private Outcome Decide(MeetingRuleCommand command) => MeetingRules.Decide(State, RosterLife.NetworkOf(2, 3, true), command, RosterLife.Organiser, At);

    private (LocalDate? On, LocalTime From, int Sequence, bool IsOff) Told(string day) =>
        MeetingRevisions.Of(log, Date("2024-01-01"), Date("2024-12-31")).Single(one => one.Meeting.Day == Date(day)) is var one ? (one.Meeting.On, one.Meeting.From, one.Sequence, one.IsOff) : default;
}
