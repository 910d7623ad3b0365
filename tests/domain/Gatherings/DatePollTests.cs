using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Tests.Registrations;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Gatherings;

/// <summary>A gathering may have alternative dates until one is fixed, and those who are in say which suit.</summary>
public sealed class DatePollTests
{
    private static readonly Actor Tromso = new Actor.Contact(new("t"), RosterLife.Number("5501")), Harstad = new Actor.Contact(new("h"), RosterLife.Number("5503"));

    private readonly GatheringLife life = new() { Gathering = GatheringLife.Undated };

    [Theory]
    [InlineData("2021-01-12", "dates too-few")]
    [InlineData("2021-01-12 2021-01-12", "dates[1].starts proposed-twice")]
    [InlineData("2021-01-12 2020-10-01", "dates[1].starts in-the-past")]
    [InlineData("2021-01-12 2021-01-19/2021-01-18", "dates[1].ends ends-before-it-begins")]
    [InlineData("2021-01-12 2021-01-19/2021-01-20", "")]
    public void Two_or_more_different_days_to_come_are_proposed(string days, string refusal) => Assert.Equal(refusal, string.Join("; ", life.Refusals(Propose(days))));

    [Fact]
    public void The_last_answer_of_each_counts_and_is_counted()
    {
        life.Do(Propose("2021-01-12 2021-01-19 2021-01-26"));
        life.Do(Answer("5501", 1, 2), Tromso).Do(Answer("5503", 2, 3), Harstad).Do(Answer("5501", 3, 2), Tromso);

        var poll = life.State.OpenPoll(life.Gathering)!;
        Assert.Equal((0, 2, 2), (poll.Suits(1).Count(), poll.Suits(2).Count(), poll.Suits(3).Count()));
        Assert.Equal(Outcome.Nothing, life.Decide(Answer("5501", 2, 3), Tromso));
    }

    [Fact]
    public void Who_is_not_in_or_answers_for_another_is_refused()
    {
        life.Do(Propose("2021-01-12 2021-01-19"));

        Assert.Equal(["not-your-municipality"], life.Refusals(Answer("5503", 1), Tromso));
        Assert.Equal(["not-registered"], life.Refusals(Answer("5520", 1)));
        Assert.Equal(["suits unknown-choice"], life.Refusals(Answer("5501", 3), Tromso));
        Assert.Equal(["not-your-role"], life.Refusals(new GatheringCommand.FixDates(1), Tromso));
    }

    [Fact]
    public void When_one_is_fixed_nobody_is_asked_any_more()
    {
        life.Do(Propose("2021-01-12 2021-01-19"));
        Assert.Equal("dates-1", Assert.Single(life.Next().Due).Name);

        life.Do(new GatheringCommand.FixDates(2));

        Assert.Empty(life.Next().Due);
        Assert.Equal(["no-proposed-dates"], life.Refusals(Answer("5501", 1), Tromso));
    }

    [Fact]
    public void Days_that_were_set_in_another_way_end_it_too()
    {
        life.Do(Propose("2021-01-12 2021-01-19"));
        life.Gathering = GatheringLife.Undated with { Month = null, Starts = Date("2021-01-20") };

        Assert.Equal(["no-proposed-dates"], life.Refusals(new GatheringCommand.FixDates(1)));
        Assert.Empty(life.Next().Due);
    }

    [Theory]
    [InlineData("2020-10-12T06:59:59", "")]
    [InlineData("2020-10-12T07:00:00", "dates-reminder-1")]
    [InlineData("2020-10-15T12:00:00", "dates-reminder-1")]
    [InlineData("2020-10-16T00:00:00", "")]
    public void Who_has_not_answered_is_reminded_three_days_before_and_not_after(string at, string step)
    {
        Asked().Do(Answer("5501", 1), Tromso);
        Assert.Equal(step, string.Join(' ', life.Next(at).Due.Select(one => one.Name)));
        Assert.Equal(RosterLife.At("2020-10-12T07:00:00"), life.Next().LookAgain);

        life.Do(Answer("5503"), Harstad);
        Assert.Empty(life.Next(at).Due);
    }

    [Fact]
    public void Who_is_asked_when_the_reminder_would_have_been_is_not_reminded()
    {
        var next = Asked(at: "2020-10-12T08:00:00").Next("2020-10-14T09:00:00");
        Assert.Equal((0, null), (next.Due.Length, next.LookAgain));
    }

    [Theory]
    [InlineData("2020-11-09T23:59:59", "gathering-not-begun")]
    [InlineData("2020-11-10T00:00:00", "")]
    public void Attendance_is_marked_from_the_first_day(string at, string refusal)
    {
        life.Gathering = GatheringLife.Tromso;
        var mark = new GatheringCommand.MarkAttendance([new(new("odd"), RosterLife.Number("5501"), true, false)]);

        Assert.Equal(refusal, string.Join("; ", life.Refusals(mark, at: at)));
        Assert.Equal(["not-your-role"], life.Refusals(mark, Tromso, at));
    }

    /// <summary>The contacts have been asked.</summary>
    private GatheringLife Asked(string at = "2020-10-01T09:00:00") => life.Do(Propose("2021-01-12 2021-01-19"), at: at).Told("dates-1");

    private static GatheringCommand Propose(string days) => new GatheringCommand.ProposeDates(
        [.. days.Split(' ').Select(one => one.Split('/')).Select(one => new ProposedDays(Date(one[0]), one.Length > 1 ? Date(one[1]) : null))], Date("2020-10-15"));

    private static GatheringCommand Answer(string number, params int[] suits) => new GatheringCommand.AnswerDates(RosterLife.Number(number), [.. suits]);
}
