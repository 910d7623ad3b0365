using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Tests.Registrations;
using NodaTime;

namespace Grants.Domain.Tests.Networks;

/// <summary>What falls due in a network that invites the 21 municipalities of Troms, with the deadline of 15 June 2020 and three needed.</summary>
public sealed class NetworkProcedureTests
{
    private static readonly Instant Published = RosterLife.At("2020-03-01T09:00:00");

    [Fact]
    public void Nothing_is_due_before_it_is_published() => Assert.Empty(Due(Of() with { PublishedAt = null }, "2020-06-08T12:00:00"));

    [Theory]
    [InlineData("2020-03-01T09:00:00", "Invite")]
    [InlineData("2020-06-15T23:59:59", "Invite reminder-2020-06-15-1 too-few-2020-06-15")]
    [InlineData("2020-06-16T00:00:00", "closing-2020-06-15")]
    public void The_invitation_goes_until_the_deadline_and_then_the_organiser_is_asked(string at, string due) => Assert.Equal(due, Names(Of(), at));

    [Theory]
    [InlineData("2020-06-01T06:59:59", "")]
    [InlineData("2020-06-01T07:00:00", "reminder-2020-06-15-14")]
    [InlineData("2020-06-08T07:00:00", "reminder-2020-06-15-7 too-few-2020-06-15")]
    [InlineData("2020-06-14T07:00:00", "reminder-2020-06-15-1 too-few-2020-06-15")]
    public void After_an_outage_the_latest_reminder_alone_is_left(string at, string due) => Assert.Equal(due, Names(Invited(Of()), at));

    [Fact]
    public void What_has_been_said_is_not_due_again() =>
        Assert.Equal("too-few-2020-06-15", Names(Said(Invited(Of()), "reminder-2020-06-15-7"), "2020-06-08T07:00:00"));

    [Fact]
    public void A_message_goes_on_from_where_it_came_to() =>
        Assert.Equal("5512", ((NetworkStep.ToMany)Due(Said(Invited(Of()), "reminder-2020-06-15-14", "5512"), "2020-06-01T07:00:00")[0]).After);

    [Fact]
    public void Who_is_published_after_a_reminder_fell_due_is_not_reminded_at_once() =>
        Assert.Equal("", Names(Invited(Of()) with { PublishedAt = RosterLife.At("2020-06-01T10:00:00") }, "2020-06-01T10:00:01"));

    [Theory]
    [InlineData(Closing.Start)]
    [InlineData(Closing.Cancel)]
    public void When_the_organiser_has_chosen_only_the_registrations_are_woken(Closing choice) =>
        Assert.Equal("wake-1", Names(Chosen(choice), "2020-06-20T09:00:00"));

    [Fact]
    public void It_is_looked_at_again_a_second_after_the_deadline() => Assert.Equal(
        RosterLife.At("2020-06-16T00:00:00"), NetworkProcedure.Next(Invited(Of()), Register.Standard, RosterLife.At("2020-06-14T12:00:00")).LookAgain);

    [Fact]
    public void Who_has_registered_or_said_no_is_not_among_the_unanswered()
    {
        var life = new RosterLife();
        life.Register("5501", "2020-05-01T09:00:00").Do(new RosterCommand.Decline(RosterLife.Number("5503")), RosterLife.Organiser, "2020-05-01T09:00:00");
        var network = life.State with { Network = Of().Network };

        var unanswered = NetworkProcedure.Unanswered(network, network.Terms!, Register.Standard, RosterLife.At("2020-05-02T09:00:00")).Select(one => one.Number.ToString()).ToArray();

        Assert.Equal((19, false, false), (unanswered.Length, unanswered.Contains("5501"), unanswered.Contains("5503")));
    }

    private static NetworkCase Of()
    {
        var network = RosterLife.NetworkOf(3, null, hosts: true);
        return new(network with { Registration = network.Registration! with { Invites = ["55"] } }, 1, Published);
    }

    private static NetworkCase Invited(NetworkCase network) =>
        network with { Invited = [.. network.Terms!.Invited(Register.Standard, new(2020, 5, 1)).Select(municipality => municipality.Number)] };

    private static NetworkCase Said(NetworkCase network, string message, string through = "") =>
        NetworkCase.Evolve(network, new NetworkEvent.MessageWentOut(Published, message, through));

    private static NetworkCase Chosen(Closing choice)
    {
        var life = new RosterLife(minimum: 1);
        life.Register("5501", "2020-05-01T09:00:00").Close(choice, "2020-06-16T09:00:00");
        return life.State;
    }

    private static ImmutableArray<Step> Due(NetworkCase network, string at) => NetworkProcedure.Next(network, Register.Standard, RosterLife.At(at)).Due;

    private static string Names(NetworkCase network, string at) => string.Join(' ', Due(network, at).Select(step => step.Name));
}
