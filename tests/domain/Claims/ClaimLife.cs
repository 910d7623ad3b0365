using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Tests.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Claims;

/// <summary>A claim as a test plays it: of 55 000 kroner, sent on 23 June 2020, to be paid by 24 July.</summary>
internal sealed class ClaimLife
{
    public static readonly Claim Fresh = new(55_000, new(76_974, new(2020, 1, 1)), new(2020, 6, 23), new(2020, 7, 24), new(2020, 3), "20200000030", [], []);

    public static Actor Economist { get; } = new Actor.Staff(new("economist"), RosterLife.Ks, [StaffRole.Economist]);

    public Claim State { get; private set; } = Fresh;

    public int Events { get; private set; }

    private static Network Network => RosterLife.NetworkOf(1, null, false);

    public ClaimLife Pay(string on, long? amount = null, int? nth = null, string at = "2020-12-01T09:00:00") => Do(new ClaimCommand.Pay(Date(on), amount, nth), at);

    public ClaimLife Undo(int? payment = null) => Do(new ClaimCommand.UndoPayment(payment, "Feil krav"));

    public ClaimLife Credit(long? amount = null, string reason = "Trakk seg etter fristen") => Do(new ClaimCommand.GiveCredit(amount, reason));

    public ClaimLife TakeBack(int? credit = null, string reason = "Feil kommune") => Do(new ClaimCommand.TakeBackCredit(credit, reason));

    public ClaimLife Do(ClaimCommand command, string at = "2020-12-01T09:00:00")
    {
        var outcome = ClaimRules.Decide(State, command, Network, RosterLife.Organiser, RosterLife.At(at));
        foreach (var happened in Assert.IsType<Outcome.Accepted>(outcome).Events)
        {
            State = Claim.Evolve(State, (ClaimEvent)happened);
            Events++;
        }

        return this;
    }

    public string Refusal(ClaimCommand command, Actor? by = null, string at = "2020-12-01T09:00:00") =>
        Assert.Single(Assert.IsType<Outcome.Refused>(ClaimRules.Decide(State, command, Network, by ?? RosterLife.Organiser, RosterLife.At(at))).Objections).Code;

    /// <summary>The outcome of any command; what is refused changes nothing.</summary>
    public ClaimLife Try(ClaimCommand command)
    {
        if (ClaimRules.Decide(State, command, Network, RosterLife.Organiser, RosterLife.At("2020-12-01T09:00:00")) is Outcome.Accepted) Do(command);
        return this;
    }
}
