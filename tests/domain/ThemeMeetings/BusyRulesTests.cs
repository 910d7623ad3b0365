using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using NodaTime;
using static Grants.Domain.Tests.ThemeMeetings.Meetings;

namespace Grants.Domain.Tests.ThemeMeetings;

/// <summary>When a resource person is busy with something else, no meeting takes them, and nobody who is booked becomes busy.</summary>
public sealed class BusyRulesTests
{
    private static readonly PersonId Leader = People.ProcessLeader;
    private static readonly Actor Self = new Actor.LinkHolder(Leader), Other = new Actor.LinkHolder(People.ProfessionalSpeaker);
    private static readonly MeetingBook Booked = MeetingBook.Evolve(MeetingBook.Empty, new MeetingBookEvent.PersonWasBooked(Now, "one", Leader, Time.Starts, Time.Ends));

    [Theory]
    [InlineData("2020-04-16T08:00", "2020-04-16T09:00", true)]
    [InlineData("2020-04-16T11:30", "2020-04-16T12:00", true)]
    [InlineData("2020-04-16T08:00", "2020-04-16T09:01", false)]
    [InlineData("2020-04-15T08:00", "2020-04-17T16:00", false)]
    public void A_meeting_is_not_set_when_somebody_is_busy(string from, string to, bool isTaken)
    {
        var book = Happened(MeetingBook.Empty, Add(from, to), Self);
        var outcome = ThemeMeetingRules.Decide(After(Requested(), new ThemeMeetingCommand.NamePeople(People)), Around(book), new ThemeMeetingCommand.Schedule(Time), Organiser, Now);

        Assert.Equal(isTaken ? null : "person-booked", outcome is Outcome.Refused ? CodeOf(outcome) : null);
    }

    [Fact]
    public void Nor_is_a_time_proposed_until_it_is_taken_out()
    {
        var book = Happened(MeetingBook.Empty, Add("2020-04-16T00:00", "2020-04-17T00:00"), Organiser);
        var meeting = After(Requested(Wish.For(new LocalDate(2020, 4, 16))), new ThemeMeetingCommand.NamePeople(People));
        Assert.Equal(NoTime.PeopleBooked, Assert.Single(TimeProposals.Of(meeting, Around(book), new(2020, 1, 2))).Reason);

        var free = Happened(book, new BusyCommand.Remove("a"), Self);
        Assert.NotEmpty(Assert.Single(TimeProposals.Of(meeting, Around(free), new(2020, 1, 2))).Starts);
    }

    [Theory]
    [InlineData("2020-04-16T08:00", "2020-04-16T10:00", "person-booked")]
    [InlineData("2020-05-16T10:00", "2020-05-16T10:00", "ends-before-it-begins")]
    [InlineData("2020-05-16T10:00", "2020-08-16T10:00", "too-long")]
    [InlineData("2019-11-16T10:00", "2019-11-17T10:00", "in-the-past")]
    public void What_cannot_be_is_refused(string from, string to, string code) => Assert.Equal(code, CodeOf(Decide(Booked, Add(from, to), Self)));

    [Fact]
    public void Each_enters_of_themselves_and_the_organiser_of_all()
    {
        var add = Add("2020-05-16T08:00", "2020-05-16T10:00");
        Assert.Equal("not-your-time", CodeOf(Decide(MeetingBook.Empty, add, Other)));
        Assert.Equal("not-your-time", CodeOf(Decide(MeetingBook.Empty, add, Organiser with { Office = OrganisationNumber.Parse("974760665") })));
        var book = Happened(MeetingBook.Empty, add, Organiser);
        Assert.Equal("not-your-time", CodeOf(Decide(book, new BusyCommand.Remove("a"), Other)));
        Assert.Equal((Outcome.Nothing, Outcome.Nothing), (Decide(book, add with { Id = "b" }, Self), Decide(MeetingBook.Empty, new BusyCommand.Remove("a"), Self)));
    }

    [Fact]
    public void A_person_has_so_many_to_come_and_no_more()
    {
        var book = Enumerable.Range(1, BusyRules.MostOfAPerson).Aggregate(MeetingBook.Empty, (state, day) =>
            Happened(state, new BusyCommand.Add($"{day}", Leader, new LocalDateTime(2020, 1, 1, 9, 0).PlusDays(day), new LocalDateTime(2020, 1, 1, 10, 0).PlusDays(day)), Self));

        Assert.Equal("too-many", CodeOf(Decide(book, Add("2020-05-16T08:00", "2020-05-16T10:00"), Self)));
    }

    private static BusyCommand.Add Add(string from, string to) => new("a", Leader, Local(from), Local(to));

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static Outcome Decide(MeetingBook book, BusyCommand command, Actor by) => BusyRules.Decide(book, command, Ks, by, Now);

    private static MeetingBook Happened(MeetingBook book, BusyCommand command, Actor by) =>
        Assert.IsType<Outcome.Accepted>(Decide(book, command, by)).Events.Cast<MeetingBookEvent>().Aggregate(book, MeetingBook.Evolve);
}
