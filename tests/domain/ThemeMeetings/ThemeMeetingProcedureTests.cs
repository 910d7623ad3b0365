using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.ThemeMeetings;
using NodaTime;
using static Grants.Domain.Tests.ThemeMeetings.Meetings;
using static Grants.Domain.ThemeMeetings.ThemeMeetingCommand;

namespace Grants.Domain.Tests.ThemeMeetings;

public sealed class ThemeMeetingProcedureTests
{
    [Fact]
    public void The_number_comes_first() =>
        Assert.Equal(new ThemeMeetingStep.GiveNumber(), Assert.Single(ThemeMeetingProcedure.Next(Requested(), Now).Due));

    [Fact]
    public void A_request_is_told_and_answered_within_fourteen_days()
    {
        var (due, again) = Due(Numbered(Requested()), Now);

        Assert.Equal(("Tell-Received-1", Oslo.MorningOf(new(2019, 12, 16))), (Assert.Single(due), again));
    }

    [Fact]
    public void An_organiser_that_has_not_answered_is_reminded() =>
        Assert.Contains("Tell-StillWaiting-1", Due(Numbered(Requested()), Oslo.MorningOf(new(2019, 12, 16))).Due);

    [Fact]
    public void One_that_has_is_not() =>
        Assert.DoesNotContain("Tell-StillWaiting-1", Due(Numbered(After(Requested(), new Prepare(Time))), Oslo.MorningOf(new(2019, 12, 16))).Due);

    [Fact]
    public void What_is_arranged_is_told() => Assert.Equal(
        ["Tell-Received-1", "Tell-Preparation-1", "Tell-Scheduled-1", "Tell-Booked-1", "Tell-Agenda-1"],
        Due(Numbered(After(Requested(), new Prepare(Preparation), new NamePeople(People), new Schedule(Time), new AgreeAgenda([new("Velkommen", 10)]))), Now).Due);

    [Fact]
    public void Of_what_has_moved_twice_the_last_is_told() => Assert.Contains(
        "Tell-Scheduled-2", Due(Numbered(After(Requested(), new Schedule(Time), new Schedule(Time with { Place = "Biblioteket" }))), Now).Due);

    [Theory]
    [InlineData("2020-04-09", "Tell-Reminder-1")]
    [InlineData("2020-04-17", "Tell-WasItHeld-1")]
    public void Both_are_reminded_a_week_before_and_the_organiser_asked_the_day_after(string day, string step) => Assert.Contains(
        step, Due(Numbered(After(Requested(), new Schedule(Time))), Oslo.MorningOf(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)).Due);

    [Fact]
    public void A_meeting_that_was_set_within_the_week_needs_no_reminder() => Assert.DoesNotContain(
        "Tell-Reminder-1", Due(Numbered(ThemeMeeting.Evolve(Requested(), new ThemeMeetingEvent.WasScheduled(Oslo.At(new(2020, 4, 10, 9, 0)), Time, new("nina")))), Oslo.At(new(2020, 4, 10, 9, 0))).Due);

    [Fact]
    public void A_meeting_that_is_called_off_has_one_thing_to_tell() =>
        Assert.Equal(["Tell-Cancelled-1"], Due(Numbered(After(Requested(), new Schedule(Time), new Cancel(null))), Now).Due);

    [Fact]
    public void What_is_told_is_told_once()
    {
        var meeting = Numbered(After(Requested(), new Prepare(Preparation), new NamePeople(People), new Schedule(Time)));
        for (var now = Now; now < Instant.FromUtc(2020, 6, 1, 0, 0); now += Duration.FromHours(12))
            while (ThemeMeetingProcedure.Next(meeting, now).Due is { IsEmpty: false } due)
            {
                var notice = Assert.IsType<ThemeMeetingStep.Tell>(due[0]).Notice;
                Assert.DoesNotContain(notice, meeting.Told);
                meeting = ThemeMeeting.Evolve(meeting, new ThemeMeetingEvent.WasTold(now, notice));
            }

        Assert.Equal(
            ["Received-1", "Preparation-1", "Scheduled-1", "Booked-1", "Reminder-1", "WasItHeld-1"], meeting.Told.Select(notice => notice.ToString()));
    }

    private static ThemeMeeting Numbered(ThemeMeeting meeting) => ThemeMeeting.Evolve(meeting, new ThemeMeetingEvent.WasNumbered(Now, new CaseNumber(2019, 14)));

    private static (string[] Due, Instant? Again) Due(ThemeMeeting meeting, Instant now)
    {
        var next = ThemeMeetingProcedure.Next(meeting, now);
        return ([.. next.Due.Select(step => step.Name)], next.LookAgain);
    }
}
