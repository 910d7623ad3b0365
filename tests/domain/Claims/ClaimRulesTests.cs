using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Tests.Registrations;
using NodaTime;

namespace Grants.Domain.Tests.Claims;

/// <summary>What an organiser may do with a claim, and what comes of it.</summary>
public sealed class ClaimRulesTests
{
    private static readonly LocalDate Day = new(2020, 7, 1);

    private static readonly Gen<long?> Amount = Gen.OneOf(Gen.Constant((long?)null), Gen.Choose(-1, 60_000).Select(amount => (long?)amount));

    private static readonly Gen<ClaimCommand> Any = Gen.OneOf(
        Amount.Zip(Gen.Choose(0, 20), ClaimCommand (amount, days) => new ClaimCommand.Pay(Day.PlusDays(days), amount, null)),
        Amount.Zip(Gen.Choose(1, 3), ClaimCommand (amount, nth) => new ClaimCommand.Pay(Day, amount, nth)),
        Gen.Choose(0, 4).Select(ClaimCommand (payment) => new ClaimCommand.UndoPayment(payment is 0 ? null : payment, "Feil")),
        Gen.Choose(0, 4).Select(ClaimCommand (credit) => new ClaimCommand.TakeBackCredit(credit is 0 ? null : credit, "Feil")),
        Amount.Zip(Gen.Elements("Trakk seg", "Feil sats"), ClaimCommand (amount, reason) => new ClaimCommand.GiveCredit(amount, reason)));

    [Fact]
    public void Part_of_it_can_be_paid_and_the_rest_stays_claimed()
    {
        var life = new ClaimLife().Pay("2020-07-01", 20_000).Pay("2020-07-02");

        Assert.Equal((55_000L, 0L, ClaimStatus.Paid), (life.State.Paid, life.State.Left, life.State.StatusOn(Day)));
    }

    [Fact]
    public void A_payment_of_another_is_undone_with_its_reason_and_the_claim_stands_again()
    {
        var life = new ClaimLife().Pay("2020-07-01").Undo();

        Assert.Equal((55_000L, "Feil krav"), (life.State.Left, life.State.Payments[0].Undone));
    }

    [Fact]
    public void What_was_paid_before_it_was_credited_is_to_be_paid_back()
    {
        var life = new ClaimLife().Pay("2020-07-01").Credit(27_500);

        Assert.Equal((-27_500L, ClaimStatus.ToRepay), (life.State.Left, life.State.StatusOn(Day)));
    }

    [Theory]
    [InlineData("2020-07-24", ClaimStatus.Claimed)]
    [InlineData("2020-07-25", ClaimStatus.Overdue)]
    public void It_is_overdue_on_the_day_after_the_last_day_to_pay(string today, ClaimStatus status) =>
        Assert.Equal(status, ClaimLife.Fresh.StatusOn(Calendar.Days.Date(today)));

    [Fact]
    public void A_credit_by_mistake_is_taken_back_with_its_reason_once_and_can_be_given_anew()
    {
        var life = new ClaimLife().Credit(20_000).Credit(5_000).TakeBack(1).TakeBack(1);
        Assert.Equal((50_000L, "Feil kommune", 3), (life.State.Left, life.State.Credits[0].TakenBack, life.Events));

        life.TakeBack().Credit(5_000);
        Assert.Equal((50_000L, 5), (life.State.Left, life.Events));
        Assert.Equal("unknown-credit", life.Refusal(new ClaimCommand.TakeBackCredit(4, "Feil")));
    }

    [Fact]
    public void What_is_credited_because_the_network_is_cancelled_stays_credited()
    {
        var cancelled = ClaimLife.Fresh with { Credits = [new(Day, 55_000, null)] };
        var refused = ClaimRules.Decide(cancelled, new ClaimCommand.TakeBackCredit(null, "Feil"), RosterLife.NetworkOf(1, null, false), RosterLife.Organiser, RosterLife.At("2020-12-01T09:00:00"));
        Assert.Equal("network-cancelled", Assert.Single(Assert.IsType<Domain.Cases.Outcome.Refused>(refused).Objections).Code);
    }

    [Fact]
    public void The_same_request_sent_twice_is_done_once()
    {
        var life = new ClaimLife().Pay("2020-07-01", 20_000).Pay("2020-07-01", 20_000).Credit(5_000).Credit(5_000).Undo(1).Undo(1).Credit().Credit();

        Assert.Equal(4, life.Events);
    }

    [Fact]
    public void A_list_from_the_bank_can_hold_the_same_twice_and_says_nothing_new_when_it_is_sent_again()
    {
        var life = new ClaimLife().Pay("2020-07-01", 20_000, 1).Pay("2020-07-01", 20_000, 2).Undo(2).Pay("2020-07-01", 20_000, 1).Pay("2020-07-01", 20_000, 2);

        Assert.Equal((20_000L, 3), (life.State.Paid, life.Events));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var life = new ClaimLife();
        Assert.Equal("more-than-left", life.Refusal(new ClaimCommand.Pay(Day, 55_001, null)));
        Assert.Equal("no-amount", life.Refusal(new ClaimCommand.Pay(Day, 0, null)));
        Assert.Equal("impossible-day", life.Refusal(new ClaimCommand.Pay(new(2020, 6, 22), null, null)));
        Assert.Equal("impossible-day", life.Refusal(new ClaimCommand.Pay(new(2020, 12, 2), null, null)));
        Assert.Equal("unknown-payment", life.Refusal(new ClaimCommand.UndoPayment(null, "Feil")));
        Assert.Equal("unknown-payment", life.Refusal(new ClaimCommand.UndoPayment(1, "Feil")));
        Assert.Equal("more-than-claimed", life.Refusal(new ClaimCommand.GiveCredit(55_001, "Feil")));
        Assert.Equal("all-credited", life.Credit().Refusal(new ClaimCommand.GiveCredit(1, "Feil")));
        Assert.Equal("nothing-left", life.Refusal(new ClaimCommand.Pay(Day, 1, null)));
    }

    [Fact]
    public void The_organiser_and_its_economist_may_and_nobody_else()
    {
        var (life, pay) = (new ClaimLife(), new ClaimCommand.Pay(Day, null, null));
        Assert.IsType<Domain.Cases.Outcome.Accepted>(ClaimRules.Decide(life.State, pay, RosterLife.NetworkOf(1, null, false), ClaimLife.Economist, RosterLife.At("2020-12-01T09:00:00")));
        Assert.Equal("not-your-role", life.Refusal(pay, new Actor.Staff(new("x"), RosterLife.Ks, [StaffRole.Caseworker])));
        Assert.Equal("not-your-role", life.Refusal(pay, new Actor.Contact(new("x"), RosterLife.Number("5501"))));
        Assert.Equal("not-your-office", life.Refusal(pay, new Actor.Staff(new("x"), OrganisationNumber.Parse("974760665"), [StaffRole.Organiser])));
    }

    [Fact]
    public void Nothing_is_done_with_a_claim_that_is_not_there() =>
        Assert.IsType<Domain.Cases.Outcome.Refused>(ClaimRules.Decide(null, new ClaimCommand.Pay(Day, null, null), RosterLife.NetworkOf(1, null, false), RosterLife.Organiser, RosterLife.At("2020-12-01T09:00:00")));

    [Fact]
    public void Never_more_is_credited_than_claimed_nor_taken_than_left() => Prop.ForAll(Any.ArrayOf(30).ToArbitrary(), commands =>
    {
        var life = new ClaimLife();
        foreach (var command in commands)
        {
            var before = life.State;
            life.Try(command);
            Assert.Equal(life.State.Amount, life.State.Paid + life.State.Credited + life.State.Left);
            Assert.InRange(life.State.Standing, 0, life.State.Amount);
            Assert.InRange(life.State.Paid, 0, long.Max(before.Paid, before.Standing));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(11_625, 35_000L, 3, 11_625)]
    [InlineData(55_000, 35_000L, 1, 35_000)]
    [InlineData(55_000, 35_000L, 0, 0)]
    [InlineData(55_000, null, 0, 55_000)]
    public void Funding_covers_the_fee_up_to_the_ceiling_of_all_who_take_part(long fee, long? ceiling, int persons, long most) => Assert.Equal(most, new Funding(fee, ceiling, persons).Most);
}
