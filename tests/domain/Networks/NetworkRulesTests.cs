using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Tests.Applications;
using Grants.Domain.Tests.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Networks;

public sealed class NetworkRulesTests
{
    private static readonly OrganisationNumber Vestlands = OrganisationNumber.Parse("974760665");
    private static readonly Instant Now = Oslo.At(new LocalDateTime(2026, 10, 1, 9, 0));
    private static readonly Actor Organiser = new Actor.Staff(new PersonId("organiser"), Vestlands, [StaffRole.Organiser]);

    [Fact]
    public void A_network_is_set_up() =>
        Assert.Equal(new NetworkCase(Network(), 1, null), After(null, new NetworkCommand.SetUp(Network())));

    [Fact]
    public void An_id_is_taken_once() =>
        Assert.Equal("network-exists", Refusal(Standing(), new NetworkCommand.SetUp(Network())).Code);

    [Fact]
    public void An_unknown_municipality_is_told_at_its_row()
    {
        var network = Network(Member(Vestland.Alver, "2018-01-01"), Member(MunicipalityNumber.Parse("9999"), "2018-01-01"));

        Assert.Equal(("members[1].municipality", "unknown-municipality"), Fault(network));
    }

    [Fact]
    public void A_membership_does_not_end_before_it_begins() =>
        Assert.Equal(("members[0].to", "ends-before-it-begins"), Fault(Network(Member(Vestland.Alver, "2018-01-02", "2018-01-01"))));

    [Fact]
    public void A_membership_of_one_day_is_one() =>
        Assert.IsType<Outcome.Accepted>(Decide(null, new NetworkCommand.SetUp(Network(Member(Vestland.Alver, "2018-01-01", "2018-01-01")))));

    [Theory]
    [InlineData("2018-06-30", "2018-06-30")]
    [InlineData("2018-06-30", null)]
    [InlineData("2017-01-01", null)]
    public void Two_memberships_of_a_municipality_share_no_day(string from, string? to) =>
        Assert.Equal(
            ("members[1].from", "overlapping-memberships"),
            Fault(Network(Member(Vestland.Alver, "2018-01-01", "2018-06-30"), Member(Vestland.Alver, from, to))));

    [Fact]
    public void A_municipality_comes_back_the_day_after_it_left() =>
        Assert.IsType<Outcome.Accepted>(Decide(null, new NetworkCommand.SetUp(
            Network(Member(Vestland.Alver, "2018-01-01", "2018-06-30"), Member(Vestland.Alver, "2018-07-01")))));

    [Fact]
    public void The_same_again_is_no_change() =>
        Assert.Equal(Outcome.Nothing, Decide(Standing(), new NetworkCommand.Change(Network())));

    [Fact]
    public void A_change_moves_the_edition() =>
        Assert.Equal(2, After(Standing(), new NetworkCommand.Change(Network() with { Text = "Ny tekst" })).Edition);

    [Fact]
    public void The_organiser_stays() =>
        Assert.Equal("organiser-fixed", Refusal(Standing(), new NetworkCommand.Change(Network() with { Organiser = OrganisationNumber.Parse("971032146") })).Code);

    [Fact]
    public void A_network_is_published_once()
    {
        var published = After(Standing(), new NetworkCommand.Publish());

        Assert.Equal(Outcome.Nothing, Decide(published, new NetworkCommand.Publish()));
    }

    [Theory]
    [InlineData("2020-06-15T23:59:59", true)]
    [InlineData("2020-06-16T00:00:00", false)]
    public void A_network_is_published_while_municipalities_can_still_answer(string at, bool isPublished)
    {
        var network = new NetworkCase(RosterLife.NetworkOf(2, 3, true), 1, null);

        var outcome = NetworkRules.Decide(network, new NetworkCommand.Publish(), Register.Standard, RosterLife.Organiser, RosterLife.At(at));

        Assert.Equal(isPublished ? [] : ["registrationDeadline deadline-past"], (outcome as Outcome.Refused)?.Objections.Select(objection => $"{objection.Field} {objection.Code}") ?? []);
    }

    private static NetworkCase Standing() => new(Network(), 1, null);

    private static Network Network(params ImmutableArray<Membership> members) => new("hordaland", "Læringsnettverk", Vestlands, members);

    private static Membership Member(MunicipalityNumber municipality, string from, string? to = null) =>
        new(municipality, Date(from), to is null ? null : Date(to));

    private static Outcome Decide(NetworkCase? state, NetworkCommand command) =>
        NetworkRules.Decide(state, command, Register.Standard, Organiser, Now);

    private static NetworkCase After(NetworkCase? state, NetworkCommand command) => Assert.IsType<Outcome.Accepted>(Decide(state, command))
        .Events.Cast<NetworkEvent>().Aggregate(state, NetworkCase.Evolve)!;

    private static Objection Refusal(NetworkCase? state, NetworkCommand command) =>
        Assert.Single(Assert.IsType<Outcome.Refused>(Decide(state, command)).Objections);

    private static (string? Field, string Code) Fault(Network network)
    {
        var objection = Refusal(null, new NetworkCommand.SetUp(network));
        return (objection.Field, objection.Code);
    }
}
