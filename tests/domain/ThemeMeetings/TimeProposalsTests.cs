using Grants.Domain.ThemeMeetings;
using NodaTime;
using NodaTime.Text;
using static Grants.Domain.Tests.ThemeMeetings.Meetings;

namespace Grants.Domain.Tests.ThemeMeetings;

public sealed class TimeProposalsTests
{
    private static readonly LocalDate Today = new(2019, 12, 2);

    [Fact]
    public void A_day_has_the_times_of_its_office_hours() => Assert.Equal(
        [9, 12, 13], Of("2020-04-16").Starts.Select(start => start.Hour));

    [Fact]
    public void A_month_has_its_first_working_days() => Assert.Equal(
        // 1 January is a holiday, 4 and 5 January are a weekend.
        [2, 3, 6, 7, 8, 9, 10, 13], Of("2020-01").Starts.Select(start => start.Day));

    [Theory]
    [InlineData("2019-11", NoTime.Past)]
    [InlineData("2019-12-02", NoTime.Past)]
    [InlineData("2019-12-20", NoTime.OutsidePeriod)]
    [InlineData("2021-01", NoTime.OutsidePeriod)]
    [InlineData("2020-04-18", NoTime.NoWorkingDay)]
    [InlineData("2020-04-13", NoTime.NoWorkingDay)]
    [InlineData("2020-05-21", NoTime.NoWorkingDay)]
    public void A_wish_that_gives_no_time_says_why(string wish, NoTime reason) => Assert.Equal((0, reason), (Of(wish).Starts.Length, Of(wish).Reason));

    [Fact]
    public void A_wish_is_kept_from_the_day_after_today() => Assert.Null(TimeProposals.Of(Requested(Wish("2019-12-03")), Around(), Today)[0].Reason);

    [Fact]
    public void A_time_at_which_a_person_is_taken_is_not_proposed() => Assert.Equal(
        [12, 13], Of("2020-04-16", new Booking("another", People.ProcessLeader, new(2020, 4, 16, 8, 0), new(2020, 4, 16, 9, 1))).Starts.Select(start => start.Hour));

    [Fact]
    public void A_day_on_which_a_person_is_taken_says_so() => Assert.Equal(
        NoTime.PeopleBooked, Of("2020-04-16", new Booking("another", People.ProcessLeader, new(2020, 4, 16, 8, 0), new(2020, 4, 16, 16, 0))).Reason);

    [Fact]
    public void The_agenda_has_six_points_that_take_two_and_a_half_hours() =>
        Assert.Equal((6, 150), (AgendaTemplate.Points.Length, AgendaTemplate.Points.Sum(point => point.Minutes)));

    private static ProposedTimes Of(string wish, params Booking[] bookings) => Assert.Single(TimeProposals.Of(
        After(Requested(), new ThemeMeetingCommand.NamePeople(People)) with { Wishes = [Wish(wish)] }, Around(new(null, [.. bookings]), Year2020), Today));

    private static Wish Wish(string text) =>
        text.Length is 7 ? Domain.ThemeMeetings.Wish.For(YearMonthPattern.Iso.Parse(text).Value) : Domain.ThemeMeetings.Wish.For(LocalDatePattern.Iso.Parse(text).Value);
}
