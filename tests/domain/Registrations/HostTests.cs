using Grants.Domain.Cases;
using Grants.Domain.Registrations;

namespace Grants.Domain.Tests.Registrations;

/// <summary>A municipality and the host that runs its service are placed together or wait together (source: the invitation of 2020, "vertskommunen må delta").</summary>
public sealed class HostTests
{
    private const string Host = "5503", Hosted = "5512", First = "5501", Second = "5510";

    private readonly RosterLife life = new(minimum: 1, maximum: 2);

    [Fact]
    public void The_host_answers_an_offer_for_both()
    {
        OfferedTogether();

        Assert.Equal("host-answers", life.Refusal(new RosterCommand.AnswerOffer(RosterLife.Number(Hosted), true), RosterLife.Organiser, "2020-05-02T12:00:00"));
        life.Answer(Host, true, "2020-05-02T12:00:00");

        Assert.Equal((PlaceState.Registered, PlaceState.Registered), (life.StateOf(Host), life.StateOf(Hosted)));
    }

    [Fact]
    public void When_the_host_says_no_the_other_waits_again()
    {
        OfferedTogether();

        life.Answer(Host, false, "2020-05-02T12:00:00");

        Assert.Equal((PlaceState.Declined, PlaceState.WaitingForHost), (life.StateOf(Host), life.StateOf(Hosted)));
    }

    [Fact]
    public void When_the_host_does_not_answer_in_time_the_other_waits_again()
    {
        OfferedTogether();

        life.Settle("2020-05-04T11:00:01");

        Assert.Equal((PlaceState.Declined, PlaceState.WaitingForHost), (life.StateOf(Host), life.StateOf(Hosted)));
    }

    [Fact]
    public void The_hosted_one_may_say_no_for_itself()
    {
        OfferedTogether();

        life.Answer(Hosted, false, "2020-05-02T12:00:00").Answer(Host, true, "2020-05-02T13:00:00");

        Assert.Equal((PlaceState.Registered, PlaceState.Declined), (life.StateOf(Host), life.StateOf(Hosted)));
    }

    [Fact]
    public void Who_moves_to_a_host_that_has_only_been_asked_waits_for_it()
    {
        life.Register(First, "2020-05-01T09:00:00").Register(Second, "2020-05-01T09:01:00").Register(Host, "2020-05-01T09:02:00");
        life.Withdraw(First, "2020-05-02T09:00:00");
        Assert.Equal(PlaceState.Offered, life.StateOf(Host));

        life.Do(new RosterCommand.Move(RosterLife.Number(Second), RosterLife.Number(Host), null), RosterLife.Organiser, "2020-05-02T10:00:00");

        Assert.Equal(PlaceState.WaitingForHost, life.StateOf(Second));
    }

    [Fact]
    public void A_host_that_one_of_the_invited_waits_for_may_register_though_it_was_not_invited()
    {
        var invited = new RosterLife(minimum: 1, maximum: 5, invites: ["55"]);
        var bodo = new Actor.Contact(new("contact-1804"), RosterLife.Number("1804"));
        var comes = new RosterCommand.Register(RosterLife.Number("1804"), "r1804", null, null);
        Assert.Equal("not-invited", invited.Refusal(comes, bodo, "2020-05-01T09:00:00"));

        invited.Register(Host, "2020-05-01T10:00:00", host: "1804").Do(comes, bodo, "2020-05-01T11:00:00");

        Assert.Equal((PlaceState.Registered, PlaceState.Registered), (invited.StateOf("1804"), invited.StateOf(Host)));
    }

    [Theory, InlineData("2020-04-30", "impossible-day"), InlineData("2020-05-01", null), InlineData("2021-01-01", null)]
    public void Nobody_joins_on_a_day_that_is_over(string from, string? refusal)
    {
        var comes = new RosterCommand.Register(RosterLife.Number(First), "r5501", null, Calendar.Days.Date(from));

        if (refusal is not null) Assert.Equal(refusal, life.Refusal(comes, RosterLife.Organiser, "2020-05-01T09:00:00"));
        else Assert.Equal(PlaceState.Registered, life.Do(comes, RosterLife.Organiser, "2020-05-01T09:00:00").StateOf(First));
    }

    [Fact]
    public void A_cancelled_network_takes_no_more_answers()
    {
        life.Register(First, "2020-05-01T09:00:00").Close(Closing.Cancel, "2020-05-02T09:00:00");

        Assert.IsType<Outcome.Accepted>(RosterRules.Decide(
            life.State, new RosterCommand.Decline(RosterLife.Number(First)), Domain.Municipalities.Register.Standard, RosterLife.Organiser, RosterLife.At("2020-05-03T09:00:00")));
        Assert.Equal(PlaceState.Cancelled, life.StateOf(First));
    }

    /// <summary>Two places become free for a host and the one that it runs the service of.</summary>
    private void OfferedTogether()
    {
        life.Register(First, "2020-05-01T09:00:00").Register(Second, "2020-05-01T09:01:00");
        life.Register(Hosted, "2020-05-01T09:02:00", host: Host).Register(Host, "2020-05-01T09:03:00");
        life.Withdraw(First, "2020-05-02T10:00:00").Withdraw(Second, "2020-05-02T11:00:00");
        Assert.Equal((PlaceState.Offered, PlaceState.Offered), (life.StateOf(Host), life.StateOf(Hosted)));
    }
}
