using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Registrations;

/// <summary>A network's roster as a test plays it: commands of organiser and municipalities, each at its time.</summary>
internal sealed class RosterLife
{
    public static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");

    public RosterLife(int minimum = 2, int? maximum = 3, bool hosts = true, bool published = true, string[]? invites = null) =>
        State = new NetworkCase(NetworkOf(minimum, maximum, hosts, invites), 1, published ? At("2020-03-01T09:00:00") : null);

    public static Actor Organiser { get; } = new Actor.Staff(new("organiser"), Ks, [StaffRole.Organiser]);

    public NetworkCase State { get; private set; }

    public List<RosterEvent> Log { get; } = [];

    public Roster Roster => State.Roster;

    public static Instant At(string oslo) => Domain.Calendar.Oslo.At(Time(oslo));

    public static MunicipalityNumber Number(string number) => MunicipalityNumber.Parse(number);

    public static Network NetworkOf(int minimum, int? maximum, bool hosts, string[]? invites = null) => new(
        "loftet", "Løftet", Ks, [], null,
        new(
            Time("2020-06-15T23:59:59"), new([new(5_000, 11_625), new(null, 55_000)]), Date("2020-01-01"), 2_500, minimum, maximum, hosts, true, 35_000, 30, 48,
            [], [], null, [.. invites ?? []], null, "Avgiften betales i sin helhet."));

    public RosterLife Register(string number, string at, string? host = null) =>
        Do(new RosterCommand.Register(Number(number), $"r{number}", host is null ? null : Number(host), null), new Actor.Contact(new($"contact-{number}"), Number(number)), at);

    public RosterLife Withdraw(string number, string at) => Do(new RosterCommand.Withdraw(Number(number)), Organiser, at);

    public RosterLife Answer(string number, bool accept, string at) => Do(new RosterCommand.AnswerOffer(Number(number), accept), Organiser, at);

    public RosterLife Close(Closing choice, string at, string? until = null) =>
        Do(new RosterCommand.Close(choice, until is null ? null : Time(until)), Organiser, at);

    public RosterLife Settle(string at) => Happened(RosterRules.Settled(State, At(at)));

    public RosterLife Do(RosterCommand command, Actor by, string at) =>
        Happened(Assert.IsType<Outcome.Accepted>(RosterRules.Decide(State, command, Domain.Municipalities.Register.Standard, by, At(at))).Events);

    private RosterLife Happened(ImmutableArray<CaseEvent> events)
    {
        foreach (var happened in events.Cast<RosterEvent>())
        {
            Log.Add(happened);
            State = NetworkCase.Evolve(State, happened);
        }

        return this;
    }

    public string Refusal(RosterCommand command, Actor by, string at) =>
        Assert.Single(Assert.IsType<Outcome.Refused>(RosterRules.Decide(State, command, Domain.Municipalities.Register.Standard, by, At(at))).Objections).Code;

    public PlaceState StateOf(string number) => Roster.Of(Number(number))!.State;

    /// <summary>All that stand so, in the order of receipt.</summary>
    public string All(PlaceState state) =>
        string.Join(' ', Roster.Entries.Values.Where(entry => entry.State == state).OrderBy(entry => entry.Order).Select(entry => entry.Municipality));

    public ImmutableArray<string> Codes(params (RosterCommand Command, Actor By, string At)[] tries) => [.. tries.Select(one => Refusal(one.Command, one.By, one.At))];
}
