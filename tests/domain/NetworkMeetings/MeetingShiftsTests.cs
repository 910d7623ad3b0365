using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using NodaTime;
using static Grants.Domain.NetworkMeetings.MeetingRuleEvent;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.NetworkMeetings;

/// <summary>Members are told of what changes for them in the regular meetings, and of nothing else. It is 1 March 2024.</summary>
public sealed class MeetingShiftsTests
{
    private static readonly PersonId Nina = new("nina");
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 1, 9, 0);
    private static readonly LocalDate April = Date("2024-04-26"), February = Date("2024-02-23"), GoodFriday = Date("2024-03-29");

    private static readonly MeetingRule LastFriday = new(
        "Månedsmøte", MeetingDays.Monthly(IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), new(2024, 1, 1), new(2024, 12, 31), [7], false, OnHoliday.Skip, null, true);

    [Fact]
    public void The_first_rule_is_news_to_nobody() => Assert.Empty(After().Untold);

    [Fact]
    public void A_single_one_that_is_moved_called_off_or_held_after_all_is_told_each_time() => Assert.Equal(
        [2, 3, 4], After(Moved(April, Date("2024-04-25")), new MeetingWasCancelled(Now, April, Nina), new MeetingWasRestored(Now, April, Nina)).Untold.ToArray());

    [Fact]
    public void One_that_was_a_holiday_and_gets_a_day_is_told() => Assert.Equal([2], After(Moved(GoodFriday, Date("2024-03-22"))).Untold.ToArray());

    [Fact]
    public void One_that_is_moved_to_where_it_is_is_not() =>
        Assert.Empty(After(new MeetingWasMoved(Now, April, April, LastFriday.From, LastFriday.To, Nina), new MeetingWasRestored(Now, April, Nina)).Untold);

    [Fact]
    public void What_has_been_is_not() => Assert.Equal([2], After(Moved(February, Date("2024-03-04")), CalledOffLater(February)).Untold.ToArray());

    [Fact]
    public void A_rule_that_only_brings_more_is_not() => Assert.Empty(After(Set(LastFriday with { Last = Date("2025-12-31") })).Untold);

    [Fact]
    public void A_rule_that_changes_the_days_the_hours_or_the_place_is() => Assert.Equal(
        [2, 3, 4],
        After(Set(LastFriday with { MonthsOff = [7, 8] }), Set(LastFriday with { From = new(10, 0) }), Set(LastFriday with { From = new(10, 0), Place = "Tromsø" })).Untold.ToArray());

    [Fact]
    public void They_are_told_in_turn_and_in_parts()
    {
        var meetings = After(Moved(April, Date("2024-04-25")), new MeetingWasCancelled(Now, April, Nina));
        Assert.Equal(new MeetingRuleStep.TellMembers(2, ""), Assert.Single(MeetingRuleProcedure.Next(meetings).Due));
        meetings = MeetingRuleCase.Evolve(meetings, new MembersWereTold(Now, 2, "4631"));
        Assert.Equal(new MeetingRuleStep.TellMembers(2, "4631"), Assert.Single(MeetingRuleProcedure.Next(meetings).Due));
        meetings = MeetingRuleCase.Evolve(meetings, new MembersWereTold(Now, 2, ""));
        Assert.Equal(new MeetingRuleStep.TellMembers(3, ""), Assert.Single(MeetingRuleProcedure.Next(meetings).Due));
        Assert.Equal(Next.Finished, MeetingRuleProcedure.Next(MeetingRuleCase.Evolve(meetings, new MembersWereTold(Now, 3, ""))));
    }

    private static MeetingWasMoved Moved(LocalDate day, LocalDate on) => new(Now, day, on, LastFriday.From, LastFriday.To, Nina);

    /// <summary>Called off two weeks later, when it has been.</summary>
    private static MeetingWasCancelled CalledOffLater(LocalDate day) => new(Now + Duration.FromDays(14), day, Nina);

    private static RuleWasSet Set(MeetingRule rule) => new(Now, rule, Nina);

    private static MeetingRuleCase After(params MeetingRuleEvent[] happened) => happened.Prepend(Set(LastFriday)).Aggregate(MeetingRuleCase.None, MeetingRuleCase.Evolve);
}
