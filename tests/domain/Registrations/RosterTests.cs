using Grants.Domain.Cases;
using Grants.Domain.Registrations;
using static Grants.Domain.Tests.Registrations.RosterLife;

namespace Grants.Domain.Tests.Registrations;

/// <summary>Minimum, maximum, hosts, waiting list and offers of the invitation of 2020.</summary>
public sealed class RosterTests
{
    private static readonly Actor Contact = new Actor.Contact(new("contact-5501"), Number("5501"));

    [Fact]
    public void There_is_room_until_there_is_not()
    {
        var life = Full().Register("5528", "2020-05-04T09:00:00");

        Assert.Equal(("5501 5503 5526", "5528"), (life.All(PlaceState.Registered), life.All(PlaceState.WaitingList)));
    }

    [Fact]
    public void Without_a_maximum_there_is_room_for_all() =>
        Assert.Equal("5501 5503 5526 5528", new RosterLife(maximum: null).Register("5501", "2020-05-01T09:00:00").Register("5503", "2020-05-01T09:00:00")
            .Register("5526", "2020-05-01T09:00:00").Register("5528", "2020-05-01T09:00:00").All(PlaceState.Registered));

    [Fact]
    public void A_free_place_is_offered_to_the_first_on_the_list()
    {
        var life = Full().Register("5528", "2020-05-04T09:00:00").Register("5530", "2020-05-05T09:00:00").Withdraw("5503", "2020-05-06T09:00:00");

        Assert.Equal(("5528", "5530", At("2020-05-08T09:00:00")), (life.All(PlaceState.Offered), life.All(PlaceState.WaitingList), life.Roster.Of(Number("5528"))!.OfferedUntil));
    }

    [Fact]
    public void An_accepted_offer_is_a_place() => Assert.Equal("5501 5526 5528", Offered().Answer("5528", true, "2020-05-07T09:00:00").All(PlaceState.Registered));

    [Fact]
    public void A_declined_offer_goes_to_the_next()
    {
        var life = Offered().Answer("5528", false, "2020-05-07T09:00:00");

        Assert.Equal((PlaceState.Declined, PlaceState.Offered), (life.StateOf("5528"), life.StateOf("5530")));
    }

    [Fact]
    public void An_offer_that_nobody_answers_goes_to_the_next()
    {
        var life = Offered().Settle("2020-05-08T09:00:01");

        Assert.Equal((PlaceState.Declined, PlaceState.Offered), (life.StateOf("5528"), life.StateOf("5530")));
    }

    [Fact]
    public void Within_its_time_an_offer_stands() => Assert.Equal(PlaceState.Offered, Offered().Settle("2020-05-08T09:00:00").StateOf("5528"));

    [Fact]
    public void An_offer_is_not_answered_when_its_time_is_out() =>
        Assert.Equal("offer-ran-out", Offered().Refusal(new RosterCommand.AnswerOffer(Number("5528"), true), Organiser, "2020-05-08T09:00:01"));

    [Fact]
    public void Who_was_offered_nothing_has_nothing_to_accept() =>
        Assert.Equal("no-offer", Offered().Refusal(new RosterCommand.AnswerOffer(Number("5530"), true), Organiser, "2020-05-07T09:00:00"));

    [Fact]
    public void Without_its_host_a_municipality_waits() =>
        Assert.Equal(PlaceState.WaitingForHost, new RosterLife().Register("5522", "2020-05-01T09:00:00", host: "5503").StateOf("5522"));

    [Fact]
    public void When_the_host_comes_both_have_a_place() =>
        Assert.Equal("5522 5503", new RosterLife().Register("5522", "2020-05-01T09:00:00", host: "5503").Register("5503", "2020-05-02T09:00:00").All(PlaceState.Registered));

    [Fact]
    public void After_its_host_it_has_a_place_at_once() =>
        Assert.Equal("5503 5522", new RosterLife().Register("5503", "2020-05-01T09:00:00").Register("5522", "2020-05-02T09:00:00", host: "5503").All(PlaceState.Registered));

    [Fact]
    public void A_host_for_whose_service_there_is_no_room_waits_with_it()
    {
        var life = new RosterLife(maximum: 2).Register("5522", "2020-05-01T09:00:00", host: "5503").Register("5501", "2020-05-02T09:00:00").Register("5503", "2020-05-03T09:00:00");

        Assert.Equal((PlaceState.WaitingForHost, PlaceState.WaitingList, PlaceState.Registered), (life.StateOf("5522"), life.StateOf("5503"), life.StateOf("5501")));
    }

    [Fact]
    public void When_room_comes_both_are_offered_a_place() =>
        Assert.Equal("5522 5503", new RosterLife(maximum: 2).Register("5522", "2020-05-01T09:00:00", host: "5503").Register("5501", "2020-05-02T09:00:00")
            .Register("5503", "2020-05-03T09:00:00").Withdraw("5501", "2020-05-04T09:00:00").All(PlaceState.Offered));

    [Fact]
    public void Nobody_overtakes_a_host_and_its_service()
    {
        var life = new RosterLife(maximum: 2).Register("5522", "2020-05-01T09:00:00", host: "5503").Register("5501", "2020-05-02T09:00:00")
            .Register("5503", "2020-05-03T09:00:00").Register("5526", "2020-05-04T09:00:00");

        Assert.Equal("5503 5526", life.All(PlaceState.WaitingList));
    }

    [Fact]
    public void A_host_that_withdraws_takes_the_place_with_it()
    {
        var life = new RosterLife().Register("5503", "2020-05-01T09:00:00").Register("5522", "2020-05-02T09:00:00", host: "5503").Withdraw("5503", "2020-05-03T09:00:00");

        Assert.Equal((PlaceState.WaitingForHost, 0), (life.StateOf("5522"), life.Roster.Taken));
    }

    [Fact]
    public void A_network_that_does_not_ask_for_hosts_takes_all() =>
        Assert.Equal(PlaceState.Registered, new RosterLife(hosts: false).Register("5522", "2020-05-01T09:00:00", host: "5503").StateOf("5522"));

    [Fact]
    public void Who_comes_again_after_a_withdrawal_stands_last() =>
        Assert.Equal("5528 5501", Full().Register("5528", "2020-05-04T09:00:00").Withdraw("5501", "2020-05-05T09:00:00").Answer("5528", true, "2020-05-05T10:00:00")
            .Withdraw("5528", "2020-05-05T11:00:00").Register("5528", "2020-05-05T12:00:00").Register("5501", "2020-05-05T13:00:00") is var life
            ? string.Join(' ', life.Roster.Active.Select(entry => entry.Municipality.ToString()).Where(number => number is "5501" or "5528")) : "");

    public static TheoryData<string, RosterCommand, string> Refused { get; } = new()
    {
        { "already-registered", new RosterCommand.Register(Number("5501"), "other", null, null), "2020-05-06T09:00:00" },
        { "already-registered", new RosterCommand.Decline(Number("5501")), "2020-05-06T09:00:00" },
        { "host-is-itself", new RosterCommand.Register(Number("5540"), "r", Number("5540"), null), "2020-05-06T09:00:00" },
        { "host-has-host", new RosterCommand.Register(Number("5540"), "r", Number("5522"), null), "2020-05-06T09:00:00" },
        { "host-has-host", new RosterCommand.Move(Number("5503"), Number("5501"), null), "2020-05-06T09:00:00" },
        { "not-registered", new RosterCommand.Move(Number("5540"), null, null), "2020-05-06T09:00:00" },
        { "deadline-not-past", new RosterCommand.Close(Closing.Start, null), "2020-06-15T23:59:59" },
        { "deadline-not-later", new RosterCommand.Close(Closing.Extend, null), "2020-06-16T09:00:00" },
        { "deadline-not-later", new RosterCommand.Close(Closing.Extend, new(2020, 6, 15, 23, 59, 59)), "2020-06-10T09:00:00" },
        { "deadline-not-later", new RosterCommand.Close(Closing.Extend, new(2020, 6, 16, 8, 0)), "2020-06-16T09:00:00" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused(string code, RosterCommand command, string at) =>
        Assert.Equal(code, new RosterLife().Register("5501", "2020-05-01T09:00:00").Register("5503", "2020-05-01T09:00:00").Register("5522", "2020-05-02T09:00:00", host: "5503")
            .Refusal(command, Organiser, at));

    [Fact]
    public void Nobody_registers_before_the_network_is_published() =>
        Assert.Equal("registration-not-open", new RosterLife(published: false).Refusal(new RosterCommand.Register(Number("5501"), "r", null, null), Contact, "2020-05-01T09:00:00"));

    [Fact]
    public void Nobody_answers_for_another_municipality() =>
        Assert.Equal("not-your-municipality", new RosterLife().Refusal(new RosterCommand.Register(Number("5503"), "r", null, null), Contact, "2020-05-01T09:00:00"));

    [Fact]
    public void A_municipality_does_not_start_the_network() =>
        Assert.Equal("not-your-role", Full().Refusal(new RosterCommand.Close(Closing.Start, null), Contact, "2020-06-16T09:00:00"));

    [Theory]
    [InlineData(2, "2020-06-15T23:59:59", null)]
    [InlineData(2, "2020-06-16T00:00:00", Closing.Start)]
    [InlineData(1, "2020-06-16T00:00:00", Closing.Extend)]
    public void The_program_proposes_when_the_deadline_has_passed(int registered, string at, Closing? proposal)
    {
        var life = new RosterLife();
        foreach (var number in (string[])["5501", "5503"]) if (registered-- > 0) life.Register(number, "2020-05-01T09:00:00");

        Assert.Equal(proposal, RosterRules.Proposal(life.State, At(at)));
    }

    [Fact]
    public void Extended_once_and_still_too_few_it_proposes_to_cancel() =>
        Assert.Equal(Closing.Cancel, RosterRules.Proposal(new RosterLife().Close(Closing.Extend, "2020-06-16T09:00:00", "2020-06-22T23:59:59").State, At("2020-06-23T00:00:00")));

    [Fact]
    public void Too_few_do_not_start() =>
        Assert.Equal("too-few-municipalities", new RosterLife().Register("5501", "2020-05-01T09:00:00").Refusal(new RosterCommand.Close(Closing.Start, null), Organiser, "2020-06-16T09:00:00"));

    [Fact]
    public void On_a_start_those_with_a_place_are_confirmed_and_the_others_wait_on()
    {
        var life = Full().Register("5528", "2020-05-04T09:00:00").Close(Closing.Start, "2020-06-16T09:00:00");

        Assert.Equal(("5501 5503 5526", "5528"), (life.All(PlaceState.Confirmed), life.All(PlaceState.WaitingList)));
    }

    [Fact]
    public void The_door_stays_open() => Assert.Equal(
        PlaceState.Confirmed,
        Full().Withdraw("5501", "2020-05-05T09:00:00").Close(Closing.Start, "2020-06-16T09:00:00").Register("5530", "2020-09-01T09:00:00").StateOf("5530"));

    [Fact]
    public void A_cancelled_network_is_cancelled_for_all() =>
        Assert.Equal("5501 5503 5526 5528", Full().Register("5528", "2020-05-04T09:00:00").Close(Closing.Cancel, "2020-06-16T09:00:00").All(PlaceState.Cancelled));

    [Fact]
    public void The_extended_deadline_is_the_deadline() =>
        Assert.Equal(At("2020-06-22T23:59:59"), Full().Close(Closing.Extend, "2020-06-16T09:00:00", "2020-06-22T23:59:59").State.Terms!.DeadlineAt);

    private static RosterLife Full() => new RosterLife().Register("5501", "2020-05-01T09:00:00").Register("5503", "2020-05-02T09:00:00").Register("5526", "2020-05-03T09:00:00");

    private static RosterLife Offered() =>
        Full().Register("5528", "2020-05-04T09:00:00").Register("5530", "2020-05-05T09:00:00").Withdraw("5503", "2020-05-06T09:00:00");
}
