using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Domain.Tests.Registrations;
using static Grants.Domain.Tests.Gatherings.GatheringLife;

namespace Grants.Domain.Tests.Gatherings;

/// <summary>A programme is in timed slots within the gathering's days, and is sent when the organiser says so.</summary>
public sealed class ProgrammeTests
{
    private readonly GatheringLife life = new();

    [Theory]
    [InlineData("2020-11-10T13:00:00", "2020-11-10T14:00:00", "")]
    [InlineData("2020-11-11T23:00:00", "2020-11-11T23:59:00", "")]
    [InlineData("2020-11-10T11:00:00", "2020-11-10T12:00:00", "")]
    [InlineData("2020-11-10T12:59:00", "2020-11-10T14:00:00", "slots[1].from slots-overlap")]
    [InlineData("2020-11-10T12:15:00", "2020-11-10T12:30:00", "slots[1].from slots-overlap")]
    [InlineData("2020-11-10T11:00:00", "2020-11-10T12:01:00", "slots[0].from slots-overlap")]
    [InlineData("2020-11-10T12:00:00", "2020-11-10T13:00:00", "slots[1].from slots-overlap")]
    [InlineData("2020-11-10T14:00:00", "2020-11-10T14:00:00", "slots[1].to ends-before-it-begins")]
    [InlineData("2020-11-09T14:00:00", "2020-11-09T15:00:00", "slots[1].from outside-the-gathering")]
    [InlineData("2020-11-11T23:00:00", "2020-11-12T01:00:00", "slots[1].from outside-the-gathering")]
    public void A_slot_is_within_the_days_and_over_no_other(string from, string to, string refusal) =>
        Assert.Equal(refusal, string.Join("; ", life.Refusals(Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00", "Lunsj"), Slot(from, to)))));

    [Fact]
    public void A_gathering_without_days_has_no_programme()
    {
        life.Gathering = Undated;

        Assert.Equal(["gathering-not-fixed"], life.Refusals(Set(Slot("2021-01-10T12:00:00", "2021-01-10T13:00:00"))));
    }

    [Fact]
    public void A_gathering_that_moves_takes_its_programme_along()
    {
        var programme = new Programme(new(2020, 11, 10), [Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00"), Slot("2020-11-11T09:00:00", "2020-11-11T10:00:00")], null);

        var moved = programme.On(Tromso with { Starts = new(2021, 1, 31), Ends = new(2021, 2, 1) });

        Assert.Equal([Slot("2021-01-31T12:00:00", "2021-01-31T13:00:00"), Slot("2021-02-01T09:00:00", "2021-02-01T10:00:00")], moved.Slots.AsEnumerable());
        Assert.Equal(programme.Slots.AsEnumerable(), moved.On(Tromso).Slots);
    }

    [Fact]
    public void Nothing_is_sent_before_there_is_a_programme() => Assert.Equal(["no-programme"], life.Refusals(new GatheringCommand.SendProgramme()));

    [Fact]
    public void Each_version_is_sent_once_and_only_when_it_is_asked_for()
    {
        life.Do(Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00")));
        Assert.Empty(life.Next().Due);

        life.Do(new GatheringCommand.SendProgramme());
        Assert.Equal("programme-1", Assert.Single(life.Next().Due).Name);
        Assert.Equal(Outcome.Nothing, life.Decide(new GatheringCommand.SendProgramme()));

        life.Do(Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:30:00"))).Do(new GatheringCommand.SendProgramme());
        Assert.Equal("programme-2", Assert.Single(life.Next().Due).Name);
    }

    [Fact]
    public void The_same_programme_again_is_no_change()
    {
        var set = Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00"));

        Assert.Equal(Outcome.Nothing, life.Do(set).Decide(set));
    }

    [Fact]
    public void Only_the_networks_organiser_writes_it()
    {
        var set = Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00"));

        Assert.Equal(["not-your-role"], life.Refusals(set, new Actor.Contact(new("c"), RosterLife.Number("5501"))));
        Assert.Equal(["not-your-office"], life.Refusals(set, new Actor.Staff(new("s"), OrganisationNumber.Parse("974760665"), [StaffRole.Organiser])));
    }

    [Fact]
    public void A_cancelled_network_has_no_more_programmes()
    {
        life.Network = NetworkCancelled();

        Assert.Equal(["network-cancelled"], life.Refusals(Set(Slot("2020-11-10T12:00:00", "2020-11-10T13:00:00"))));
    }

    private static Domain.Networks.NetworkCase NetworkCancelled() => new RosterLife().Close(Closing.Cancel, "2020-06-20T09:00:00").State;
}
