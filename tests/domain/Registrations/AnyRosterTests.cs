using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;

namespace Grants.Domain.Tests.Registrations;

/// <summary>What holds whatever municipalities and organiser do, in whatever order and at whatever time.</summary>
public sealed class AnyRosterTests
{
    private const int Maximum = 3;

    private static readonly ImmutableArray<MunicipalityNumber> Some = [.. new[] { "5501", "5503", "5522", "5526", "5528", "5530" }.Select(RosterLife.Number)];

    private static readonly Gen<MunicipalityNumber> One = Gen.Elements(Some.ToArray());

    private static readonly Gen<RosterCommand> Any = Gen.OneOf(
        One.Select(RosterCommand (number) => new RosterCommand.Register(number, $"r{number}", null, null)),
        One.Select(RosterCommand (number) => new RosterCommand.Register(number, $"r{number}", null, null)),
        One.Zip(One, RosterCommand (number, host) => new RosterCommand.Register(number, $"r{number}", host, null)),
        One.Zip(One, RosterCommand (number, host) => new RosterCommand.Move(number, host, null)),
        One.Select(RosterCommand (number) => new RosterCommand.Withdraw(number)),
        One.Zip(Gen.Elements(true, false), RosterCommand (number, accept) => new RosterCommand.AnswerOffer(number, accept)),
        One.Select(RosterCommand (number) => new RosterCommand.Decline(number)),
        Gen.Elements<RosterCommand>(
            new RosterCommand.Close(Closing.Start, null), new RosterCommand.Close(Closing.Extend, new(2020, 6, 22, 23, 59, 59)), new RosterCommand.Close(Closing.Cancel, null)));

    private static readonly Arbitrary<(RosterCommand Command, int Hours)[]> Life = Any.Zip(Gen.Choose(0, 60)).ArrayOf(40).ToArbitrary();

    [Fact]
    public void Never_more_than_the_maximum_have_a_place() => Holds((_, after) => after.Roster.Taken <= Maximum);

    [Fact]
    public void Nobody_has_a_place_whose_host_has_none() => Holds((_, after) =>
        after.Roster.Active.Where(entry => entry is { HoldsPlace: true, Host: not null }).All(entry => after.Roster.Of(entry.Host!.Value) is { HoldsPlace: true }));

    [Fact]
    public void No_place_is_free_while_a_single_municipality_waits_first() => Holds((_, after) =>
        after.Roster.CancelledAt is not null
        || after.Roster.Active.FirstOrDefault(entry => entry.State is PlaceState.WaitingList) is not { } first
        || after.Roster.Taken + 1 + after.Roster.HostedBy(first.Municipality).Count(entry => entry.State is PlaceState.WaitingForHost) > Maximum);

    [Fact]
    public void Nobody_has_just_come_when_all_are_placed() => Holds((_, after) => after.Roster.Entries.Values.All(entry => entry.State is not PlaceState.Received));

    [Fact]
    public void Nobody_loses_a_place_to_another() => Holds((before, after) =>
        after.Roster.CancelledAt is not null
        || before.Roster.Active.Where(entry => entry is { IsIn: true, Host: null })
            .All(entry => after.Roster.Of(entry.Municipality) is { IsIn: true } or { State: PlaceState.Withdrawn } or { State: PlaceState.WaitingForHost, Host: not null }));

    [Fact]
    public void Settled_twice_nothing_more_comes_of_it() => Holds((_, after) => Settled(Settled(after).After).Events.IsEmpty);

    private static (ImmutableArray<CaseEvent> Events, NetworkCase After) Settled(NetworkCase state)
    {
        var events = RosterRules.Settled(state, RosterLife.At("2021-05-01T09:00:00"));
        return (events, events.Cast<NetworkEvent>().Aggregate(state, NetworkCase.Evolve));
    }

    /// <summary>Plays a life and holds what every step of it does against the rule.</summary>
    private static void Holds(Func<NetworkCase, NetworkCase, bool> rule) => Prop.ForAll(Life, life =>
    {
        var state = new NetworkCase(RosterLife.NetworkOf(2, Maximum, hosts: true), 1, RosterLife.At("2020-03-01T09:00:00"));
        var now = RosterLife.At("2020-05-01T09:00:00");
        foreach (var (command, hours) in life)
        {
            now += Duration.FromHours(hours);
            state = RosterRules.Settled(state, now).Cast<NetworkEvent>().Aggregate(state, NetworkCase.Evolve);
            if (RosterRules.Decide(state, command, Register.Standard, RosterLife.Organiser, now) is not Domain.Cases.Outcome.Accepted accepted) continue;
            var after = accepted.Events.Cast<NetworkEvent>().Aggregate(state, NetworkCase.Evolve);
            if (!rule(state, after)) return false;
            state = after;
        }

        return true;
    }).QuickCheckThrowOnFailure();
}
