using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using NodaTime;
using static Grants.Domain.Tests.ThemeMeetings.Meetings;
using static Grants.Domain.ThemeMeetings.ThemeMeetingCommand;

namespace Grants.Domain.Tests.ThemeMeetings;

public sealed class ThemeMeetingRulesTests
{
    private static readonly Instant Afterwards = Instant.FromUtc(2020, 4, 17, 8, 0);

    public static TheoryData<ThemeMeetingCommand[], ThemeMeetingStatus> Ways => new()
    {
        { [], ThemeMeetingStatus.Requested },
        { [new Prepare(Time)], ThemeMeetingStatus.Preparing },
        { [new Schedule(Time)], ThemeMeetingStatus.Scheduled },
        { [new Schedule(Time), new NamePeople(People)], ThemeMeetingStatus.Scheduled },
        { [new Schedule(Time), new NamePeople(People), new AgreeAgenda([new("Velkommen", 10)])], ThemeMeetingStatus.Agreed },
        { [new Schedule(Time), new Cancel(null)], ThemeMeetingStatus.Cancelled },
    };

    [Theory, MemberData(nameof(Ways))]
    public void The_status_follows_from_what_has_happened(ThemeMeetingCommand[] commands, ThemeMeetingStatus status) =>
        Assert.Equal(status, StatusOfMeeting.Of(After(Requested(), commands)));

    [Theory]
    [InlineData("2019-12-02T12:00", false)]
    [InlineData("2019-12-02T12:01", true)]
    [InlineData("2019-12-01T18:00", false)]
    public void Nothing_is_arranged_for_a_time_that_has_been(string starts, bool isTaken)
    {
        var time = new MeetingTime(At(starts), At(starts).PlusHours(1), null);

        foreach (var command in new ThemeMeetingCommand[] { new Prepare(time), new Schedule(time) })
            Assert.Equal(isTaken ? null : ("starts", "in-the-past"), RefusalOf(ThemeMeetingRules.Decide(Requested(), Around(), command, Organiser, Now)));
    }

    [Fact]
    public void The_place_and_the_end_of_what_has_been_are_put_right_and_it_was_held()
    {
        var meeting = After(Requested(), new Schedule(Time));
        var right = Time with { Ends = Time.Ends.PlusMinutes(30), Place = "Kulturhuset" };

        Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(meeting, Around(), new Schedule(right), Organiser, Afterwards));
        Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(meeting, Around(), new Hold(25, 4, null), Organiser, Afterwards));
    }

    [Theory]
    [InlineData("2020-04-16T08:00", true)]
    [InlineData("2020-04-16T08:01", false)]
    [InlineData("2020-04-17T10:00", false)]
    public void The_preparatory_meeting_is_over_when_the_meeting_begins(string starts, bool isTaken)
    {
        var preparation = new MeetingTime(At(starts), At(starts).PlusHours(1), null);

        Assert.Equal(
            isTaken ? null : ("starts", "after-the-meeting"),
            RefusalOf(ThemeMeetingRules.Decide(After(Requested(), new Schedule(Time)), Around(), new Prepare(preparation), Organiser, Now)));
        Assert.Equal(
            isTaken ? null : ("starts", "before-the-preparation"),
            RefusalOf(ThemeMeetingRules.Decide(After(Requested(), new Prepare(preparation)), Around(), new Schedule(Time), Organiser, Now)));
    }

    [Fact]
    public void A_wish_of_which_no_day_is_left_is_refused_at_its_place()
    {
        Wish[] wishes = [Wish.For(new YearMonth(2019, 12)), Wish.For(new YearMonth(2019, 11)), Wish.For(new LocalDate(2019, 12, 3)), Wish.For(new LocalDate(2019, 12, 2))];
        var refused = Assert.IsType<Outcome.Refused>(ThemeMeetingRules.Decide(null, Around(), Request(wishes), Contact, Now));
        var changed = Assert.IsType<Outcome.Refused>(ThemeMeetingRules.Decide(Requested(), Around(), new ChangeWishes([.. wishes], null), Contact, Now));

        Assert.Equal([("wishes[1]", "in-the-past"), ("wishes[3]", "in-the-past")], refused.Objections.Select(objection => (objection.Field!, objection.Code)));
        Assert.Equal(refused.Objections.AsEnumerable(), changed.Objections);
    }

    [Fact]
    public void A_wish_that_has_gone_by_since_it_was_wished_may_stand() => Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(
        Requested(), Around(), new ChangeWishes([Wish.For(new YearMonth(2020, 4)), Wish.For(new YearMonth(2020, 9))], null), Contact, Instant.FromUtc(2020, 5, 4, 8, 0)));

    [Theory]
    [InlineData("2019-12-15T22:59:59", false)]
    [InlineData("2019-12-15T23:00:00", true)]
    public void A_request_after_the_deadline_is_taken_and_marked(string utc, bool isLate)
    {
        var now = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(utc).Value.InUtc().ToInstant();
        var accepted = Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(null, Around(terms: Year2020), Request(), Contact, now));

        Assert.Equal(isLate, Assert.IsType<ThemeMeetingEvent.WasRequested>(accepted.Events[0]).IsLate);
    }

    [Fact]
    public void Another_municipality_does_not_ask_for_it() =>
        Assert.Equal("not-your-municipality", CodeOf(ThemeMeetingRules.Decide(null, Around(), Request(), new Actor.Contact(new("nils"), MunicipalityNumber.Parse("1103")), Now)));

    [Fact]
    public void A_contact_does_not_set_the_time() =>
        Assert.Equal("not-your-role", CodeOf(ThemeMeetingRules.Decide(Requested(), Around(), new Schedule(Time), Contact, Now)));

    [Fact]
    public void Another_organiser_does_not_either() => Assert.Equal(
        "not-your-office",
        CodeOf(ThemeMeetingRules.Decide(Requested(), Around(), new Schedule(Time), Organiser with { Office = OrganisationNumber.Parse("974760665") }, Now)));

    [Fact]
    public void The_municipality_changes_its_wishes_until_a_time_is_agreed()
    {
        var change = new ChangeWishes([Wish.For(new YearMonth(2020, 5))], null);
        var changed = Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(Requested(), Around(), change, Contact, Now));

        var meeting = ThemeMeeting.Evolve(Requested(), (ThemeMeetingEvent)Assert.Single(changed.Events));
        Assert.Equal((new YearMonth(2020, 5), 1), (meeting.Wishes[0].Month!.Value, meeting.WishChanges));
        Assert.Equal(Outcome.Nothing, ThemeMeetingRules.Decide(meeting, Around(), change, Contact, Now));
        Assert.Equal("time-agreed", CodeOf(ThemeMeetingRules.Decide(After(Requested(), new Schedule(Time)), Around(), change, Contact, Now)));
        Assert.Equal("not-your-municipality", CodeOf(ThemeMeetingRules.Decide(Requested(), Around(), change, new Actor.Contact(new("nils"), MunicipalityNumber.Parse("1103")), Now)));
    }

    [Theory]
    [InlineData("2020-01-01", true)]
    [InlineData("2020-12-31", true)]
    [InlineData("2019-12-31", false)]
    [InlineData("2021-01-01", false)]
    public void A_meeting_is_within_the_period(string day, bool isTaken)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var outcome = ThemeMeetingRules.Decide(Requested(), Around(terms: Year2020), new Schedule(new(date.At(new(18, 0)), date.At(new(20, 0)), null)), Organiser, Now);

        Assert.Equal(isTaken, outcome is Outcome.Accepted);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12 * 60, true)]
    [InlineData((12 * 60) + 1, false)]
    public void A_meeting_takes_some_time_and_not_the_whole_day(int minutes, bool isTaken) => Assert.Equal(
        isTaken, ThemeMeetingRules.Decide(Requested(), Around(), new Schedule(Time with { Ends = Time.Starts.PlusMinutes(minutes) }), Organiser, Now) is Outcome.Accepted);

    [Theory]
    [InlineData("2020-04-16T11:30", "2020-04-16T13:00", true)]
    [InlineData("2020-04-16T07:00", "2020-04-16T09:00", true)]
    [InlineData("2020-04-16T11:29", "2020-04-16T13:00", false)]
    [InlineData("2020-04-16T10:00", "2020-04-16T10:30", false)]
    [InlineData("2020-04-16T08:00", "2020-04-16T12:00", false)]
    public void Nobody_is_booked_twice_at_once(string starts, string ends, bool isTaken)
    {
        var book = new MeetingBook(null, [new("another", People.ProfessionalSpeaker, Time.Starts, Time.Ends)]);
        var time = new MeetingTime(At(starts), At(ends), null);
        var outcome = ThemeMeetingRules.Decide(After(Requested(), new NamePeople(People)), Around(book), new Schedule(time), Organiser, Now);

        Assert.Equal(isTaken ? null : "person-booked", outcome is Outcome.Refused refused ? refused.Objections[0].Code : null);
    }

    [Fact]
    public void A_meeting_that_moves_lets_its_old_time_go()
    {
        var meeting = After(Requested(), new NamePeople(People), new Schedule(Time));
        var book = Folded(MeetingBook.Empty, ThemeMeetingRules.Decide(After(Requested(), new NamePeople(People)), Around(), new Schedule(Time), Organiser, Now));
        var moved = Time with { Starts = Time.Starts.PlusHours(1) };

        Assert.All(Folded(book, ThemeMeetingRules.Decide(meeting, Around(book), new Schedule(moved), Organiser, Now)).Bookings, booking => Assert.Equal(moved.Starts, booking.Starts));
    }

    [Fact]
    public void A_meeting_that_is_called_off_frees_its_people()
    {
        var meeting = After(Requested(), new NamePeople(People), new Schedule(Time));
        var book = new MeetingBook(null, [new("one", People.ProcessLeader, Time.Starts, Time.Ends), new("another", People.ProcessLeader, Time.Ends, Time.Ends.PlusHours(2))]);

        Assert.Equal("another", Assert.Single(Folded(book, ThemeMeetingRules.Decide(meeting, Around(book), new Cancel(null), Contact, Now)).Bookings).Meeting);
    }

    [Fact]
    public void Two_persons_are_two() => Assert.Equal(
        "same-person", CodeOf(ThemeMeetingRules.Decide(Requested(), Around(), new NamePeople(new(new("lars"), new("lars"))), Organiser, Now)));

    [Fact]
    public void A_meeting_that_has_not_begun_was_not_held() => Assert.Equal(
        "not-held-yet", CodeOf(ThemeMeetingRules.Decide(After(Requested(), new Schedule(Time)), Around(), new Hold(null, null, null), Organiser, Now)));

    [Fact]
    public void One_that_was_agreed_on_the_telephone_is_entered_with_its_time_when_it_has_been_held()
    {
        var other = new MeetingTime(At("2020-03-10T18:00"), At("2020-03-10T20:00"), "Biblioteket");
        var booked = new MeetingBook(null, [new("one", People.ProcessLeader, Time.Starts, Time.Ends)]);
        foreach (var meeting in new[] { Requested(), After(Requested(), new NamePeople(People), new Schedule(Time)) })
        {
            var held = Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(meeting, Around(booked), new Hold(25, null, null, other), Organiser, Instant.FromUtc(2020, 3, 11, 8, 0)));

            var after = held.Events.Cast<ThemeMeetingEvent>().Aggregate(meeting, ThemeMeeting.Evolve);
            Assert.Equal((other, ThemeMeetingStatus.Held), (after.Time, StatusOfMeeting.Of(after)));
            Assert.Empty(Folded(booked, held).Bookings);
            Assert.Equal(["Tell-HowWasIt-1"], ThemeMeetingProcedure.Next(after with { Number = new(2020, 1) }, Instant.FromUtc(2020, 3, 11, 9, 0)).Due.Select(step => step.Name));
        }
    }

    [Theory]
    [InlineData("2020-03-11T10:00", true, "starts not-held-yet")]
    [InlineData("2020-03-10T18:00", false, " not-your-role")]
    public void It_has_been_and_the_organiser_says_when(string starts, bool byOrganiser, string refusal)
    {
        var time = new MeetingTime(At(starts), At(starts).PlusHours(2), null);
        var refused = RefusalOf(ThemeMeetingRules.Decide(Requested(), Around(), new Hold(null, null, null, time), byOrganiser ? Organiser : Contact, Instant.FromUtc(2020, 3, 11, 8, 0)));

        Assert.Equal(refusal, $"{refused?.Item1} {refused?.Item2}");
    }

    [Fact]
    public void Both_sides_say_how_it_was()
    {
        var meeting = After(Requested(), new Schedule(Time));
        foreach (var (by, rating) in new (Actor, int)[] { (Organiser, 3), (Contact, 5), (Contact, 4) })
            meeting = Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(meeting, Around(), new Hold(25, rating, null), by, Afterwards)).Events.Cast<ThemeMeetingEvent>()
                .Aggregate(meeting, ThemeMeeting.Evolve);

        Assert.Equal([(MeetingSide.Organiser, 3), (MeetingSide.Municipality, 4)], meeting.Evaluations.Select(one => (one.By, one.Rating!.Value)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_over_is_not_arranged_again(bool held)
    {
        var meeting = After(Requested(), new Schedule(Time));
        meeting = held ? ThemeMeeting.Evolve(meeting, new ThemeMeetingEvent.WasHeld(Afterwards, new("nina"))) : After(meeting, new Cancel(null));

        Assert.Equal(held ? "meeting-held" : "meeting-cancelled", CodeOf(ThemeMeetingRules.Decide(meeting, Around(), new Prepare(Time), Organiser, Afterwards)));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var meeting = After(Requested(), new Prepare(Preparation), new NamePeople(People), new Schedule(Time), new AgreeAgenda([new("Velkommen", 10)]));

        Assert.All(
            new ThemeMeetingCommand[] { Request(), new Prepare(Preparation), new NamePeople(People), new Schedule(Time), new AgreeAgenda([new("Velkommen", 10)]) },
            command => Assert.Equal(Outcome.Nothing, ThemeMeetingRules.Decide(meeting, Around(), command, Organiser, Now)));
    }

    private static LocalDateTime At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static (string?, string)? RefusalOf(Outcome outcome) => outcome is Outcome.Refused { Objections: [var first, ..] } ? (first.Field, first.Code) : null;

    private static MeetingBook Folded(MeetingBook book, Outcome outcome) =>
        Assert.IsType<Outcome.Accepted>(outcome).Call.Cast<MeetingBookEvent>().Aggregate(book, MeetingBook.Evolve);
}
