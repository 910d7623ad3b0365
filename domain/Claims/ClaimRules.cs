using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Claims.ClaimCommand;
using static Grants.Domain.Claims.ClaimEvent;

namespace Grants.Domain.Claims;

/// <summary>What may happen to a claim. The same request sent twice is done once.</summary>
public static class ClaimRules
{
    public static Outcome Decide(Claim? claim, ClaimCommand command, Network network, Actor by, Instant now)
    {
        if (MayNot(network, by) is { } objection) return Outcome.Refuse(objection);
        if (claim?.Number is null) return Outcome.Refuse(ClaimObjections.NoClaim);
        return command switch
        {
            Pay pay => Decide(claim, pay, by.Person, now),
            UndoPayment undo => Decide(claim, undo, by.Person, now),
            GiveCredit credit => Decide(claim, credit, by.Person, now),
            TakeBackCredit taken => Decide(claim, taken, by.Person, now),
            _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
        };
    }

    /// <summary>The organiser of the network, and those who keep its office's accounts.</summary>
    public static bool MayHandle(Network network, Actor by) => MayNot(network, by) is null;

    private static Objection? MayNot(Network network, Actor by) =>
        by is not Actor.Staff staff || !(staff.Is(StaffRole.Organiser) || staff.Is(StaffRole.Economist)) ? Permission.NotYourRole
        : staff.Office == network.Organiser ? null : RosterObjections.NotYourNetwork;

    private static Outcome Decide(Claim claim, Pay pay, PersonId by, Instant now)
    {
        if (pay.On > Oslo.DateOf(now) || pay.On < claim.On) return Outcome.Refuse(ClaimObjections.ImpossibleDay);
        if (pay.Amount is null && claim is { Left: <= 0, Paid: > 0 }) return Outcome.Nothing;
        var amount = pay.Amount ?? claim.Left;
        if (IsKnown(claim, pay, amount)) return Outcome.Nothing;
        if (pay.Amount <= 0) return Outcome.Refuse(ClaimObjections.NoAmount);
        return amount > claim.Left || amount <= 0 ? Outcome.Refuse(ClaimObjections.MoreThanLeft(claim.Left)) : Outcome.Of(new PaymentCame(now, pay.On, amount, by));
    }

    /// <summary>
    /// A list from the bank may be sent again, also when one of its payments has been undone since, and then says nothing new. What a
    /// person enters is new unless the same stands.
    /// </summary>
    private static bool IsKnown(Claim claim, Pay pay, long amount) =>
        claim.Payments.Count(payment => payment.On == pay.On && payment.Amount == amount && (pay.Nth is not null || payment.Undone is null)) >= (pay.Nth ?? 1);

    private static Outcome Decide(Claim claim, UndoPayment undo, PersonId by, Instant now)
    {
        var payment = undo.Payment ?? claim.Payments.Index().LastOrDefault(payment => payment.Item.Undone is null, (-1, null!)).Item1 + 1;
        if (payment < 1 || payment > claim.Payments.Length) return Outcome.Refuse(ClaimObjections.NoPayment);
        return claim.Payments[payment - 1].Undone is null ? Outcome.Of(new PaymentWasUndone(now, payment, undo.Reason, by)) : Outcome.Nothing;
    }

    private static Outcome Decide(Claim claim, GiveCredit credit, PersonId by, Instant now)
    {
        var amount = credit.Amount ?? claim.Standing;
        // For the same reason as the last one: it is the same one.
        if (claim.Credits.LastOrDefault(given => given.TakenBack is null) is { } last && last.Reason == credit.Reason && (last.Amount == amount || credit.Amount is null && claim.Standing is 0)) return Outcome.Nothing;
        if (credit.Amount <= 0) return Outcome.Refuse(ClaimObjections.NoAmount);
        return amount > claim.Standing || amount <= 0
            ? Outcome.Refuse(ClaimObjections.MoreThanStands(claim.Standing))
            : Outcome.Of(new WasCredited(now, Oslo.DateOf(now), amount, credit.Reason, by));
    }

    private static Outcome Decide(Claim claim, TakeBackCredit taken, PersonId by, Instant now)
    {
        var credit = taken.Credit ?? claim.Credits.Index().LastOrDefault(credit => credit.Item.TakenBack is null, (-1, null!)).Item1 + 1;
        if (credit < 1 || credit > claim.Credits.Length) return Outcome.Refuse(ClaimObjections.NoCredit);
        return claim.Credits[credit - 1] switch
        {
            { TakenBack: not null } => Outcome.Nothing,
            // What is credited because the network is cancelled is credited again as soon as it is not.
            { Reason: null } => Outcome.Refuse(ClaimObjections.NetworkIsCancelled),
            _ => Outcome.Of(new CreditWasTakenBack(now, credit, taken.Reason, by)),
        };
    }
}
