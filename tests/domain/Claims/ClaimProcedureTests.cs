using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Domain.Tests.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Claims;

/// <summary>When a fee is claimed, of how much, and what is told of it when.</summary>
public sealed class ClaimProcedureTests
{
    private readonly RosterLife life = new(minimum: 1, maximum: 1);

    [Theory]
    [InlineData(PlaceState.Registered, null)]
    [InlineData(PlaceState.WaitingList, null)]
    [InlineData(PlaceState.Withdrawn, null)]
    [InlineData(PlaceState.Confirmed, "FeeWasClaimed")]
    public void The_fee_is_claimed_of_who_is_in_a_network_that_has_started(PlaceState place, string? due) =>
        Assert.Equal(due, ((RegistrationStep.Record?)Next(Of(place), "2020-06-23T10:00:00"))?.Event.GetType().Name);

    // The municipalities' populations in the register; the network's are of 1 January 2020 otherwise.
    [Fact]
    public void It_is_what_the_table_says_of_the_population_that_it_names()
    {
        var claimed = Claimed("2020-06-23T10:00:00");
        var population = Register.Standard.Rows.First(row => row.Number == RosterLife.Number("5501"));

        Assert.Equal((new(population.Population, population.PopulationDate), 55_000L), (claimed.Population, claimed.Amount));
    }

    [Theory]
    [InlineData("2020-06-23T10:00:00", "2020-07-23")] // A Thursday.
    [InlineData("2020-06-25T10:00:00", "2020-07-27")] // 25 July is a Saturday.
    [InlineData("2020-06-25T00:30:00", "2020-07-27")]
    [InlineData("2020-11-24T10:00:00", "2020-12-24")] // 24 December is no holiday.
    [InlineData("2020-11-25T10:00:00", "2020-12-28")] // 25 and 26 are, and the 27th is a Sunday.
    public void It_is_due_on_a_working_day(string at, string due) => Assert.Equal(Date(due), Claimed(at).Due);

    [Fact]
    public void A_network_that_costs_nothing_claims_nothing()
    {
        var free = life.State with { Network = life.State.Network with { Registration = Terms with { Fees = new([new(null, 0)]) } } };
        Assert.Null(ClaimProcedure.Next(Of(PlaceState.Confirmed), free, Register.Standard, RosterLife.At("2020-06-23T10:00:00")));
    }

    [Fact]
    public void A_claim_gets_its_number_before_anything_is_told_of_it()
    {
        var claimed = Of(PlaceState.Confirmed) with { Claim = ClaimLife.Fresh with { Number = null, Kid = null } };
        Assert.IsType<RegistrationStep.NumberClaim>(Next(claimed, "2020-06-23T10:00:00"));
        Assert.Null(ClaimProcedure.Notice(claimed, RosterLife.At("2020-06-23T10:00:00")));
    }

    [Theory]
    [InlineData("2020-08-07T06:59:59", "")]
    [InlineData("2020-08-07T07:00:00", "registration-claimreminder-1")]
    [InlineData("2020-08-21T06:59:59", "registration-claimreminder-1")]
    [InlineData("2020-08-21T07:00:00", "registration-claimreminder-2 registration-unpaid-1")]
    [InlineData("2020-12-01T07:00:00", "registration-claimreminder-2 registration-unpaid-1")]
    public void Reminders_go_fourteen_and_twenty_eight_days_after_and_then_the_organiser_is_told(string at, string told) => Assert.Equal(told, Told(Sent(ClaimLife.Fresh), at));

    [Fact]
    public void What_is_paid_or_credited_is_not_reminded_of()
    {
        Assert.Equal("", Told(Sent(new ClaimLife().Pay("2020-07-01").State), "2020-12-01T07:00:00"));
        Assert.Equal("registration-credit-1", Told(Sent(new ClaimLife().Credit().State), "2020-12-01T07:00:00"));
        Assert.Equal("registration-claimreminder-2 registration-unpaid-1", Told(Sent(new ClaimLife().Pay("2020-07-01", 1).State), "2020-12-01T07:00:00"));
    }

    [Fact]
    public void Each_credit_is_told_of_by_itself() =>
        Assert.Equal("registration-credit-1 registration-credit-2", Told(Sent(new ClaimLife().Credit(1).Credit(2).State), "2020-07-01T07:00:00"));

    [Fact]
    public void A_credit_that_is_taken_back_is_told_of_and_reminders_come_as_if_it_had_not_been()
    {
        var credited = Sent(new ClaimLife().Credit().State) with { Told = [new(RegistrationNoticeKind.Claim, 1), new(RegistrationNoticeKind.Credit, 1)] };
        var back = credited with { Claim = new ClaimLife().Credit().TakeBack().State };

        Assert.Equal("", Told(credited, "2020-12-01T07:00:00"));
        Assert.Equal("registration-credittakenback-1", Told(back, "2020-08-07T06:59:59"));
        Assert.Equal("registration-credittakenback-1 registration-claimreminder-1", Told(back, "2020-08-07T07:00:00"));
        Assert.Equal(RosterLife.At("2020-08-07T07:00:00"), ClaimProcedure.LookAgain(back, RosterLife.At("2020-07-01T07:00:00")));
    }

    [Fact]
    public void Each_that_is_taken_back_is_told_of_by_itself() =>
        Assert.Equal("registration-credit-1 registration-credit-2 registration-credittakenback-1", Told(Sent(new ClaimLife().Credit(1).Credit(2).TakeBack(1).State), "2020-07-01T07:00:00"));

    [Fact]
    public void The_organiser_is_told_when_one_that_has_a_claim_withdraws()
    {
        var withdrawn = Sent(ClaimLife.Fresh) with { Place = PlaceState.Withdrawn };
        Assert.Equal("registration-claimstands-1", Told(withdrawn, "2020-07-01T07:00:00"));
    }

    [Fact]
    public void A_network_that_is_cancelled_credits_all_that_stands()
    {
        var cancelled = Sent(new ClaimLife().Credit(5_000).State) with { Place = PlaceState.Cancelled };
        var credited = Assert.IsType<ClaimEvent.WasCredited>(Assert.IsType<RegistrationStep.Record>(Next(cancelled, "2020-07-01T07:00:00")).Event);
        Assert.Equal((50_000L, null, null), (credited.Amount, credited.Reason, credited.By));
    }

    [Fact]
    public void It_is_looked_at_again_when_a_reminder_falls_due()
    {
        Assert.Equal(RosterLife.At("2020-08-07T07:00:00"), ClaimProcedure.LookAgain(Sent(ClaimLife.Fresh), RosterLife.At("2020-07-01T07:00:00")));
        Assert.Equal(RosterLife.At("2020-08-21T07:00:00"), ClaimProcedure.LookAgain(Sent(ClaimLife.Fresh), RosterLife.At("2020-08-07T07:00:00")));
        Assert.Null(ClaimProcedure.LookAgain(Sent(ClaimLife.Fresh), RosterLife.At("2020-08-21T07:00:00")));
    }

    private RegistrationTerms Terms => life.State.Terms! with { PopulationDate = null };

    private static RegistrationCase Of(PlaceState place) => new(
        new(RosterLife.Number("5501"), null, new("contact"), [], false, null), 1, RosterLife.At("2020-05-01T09:00:00"), 0, 0, place, null, 1, new("contact"), []);

    /// <summary>One whose claim was told of.</summary>
    private static RegistrationCase Sent(Claim claim) => Of(PlaceState.Confirmed) with { Claim = claim, Told = [new(RegistrationNoticeKind.Claim, 1)] };

    private RegistrationStep? Next(RegistrationCase registration, string at) =>
        ClaimProcedure.Next(registration, life.State with { Network = life.State.Network with { Registration = Terms } }, Register.Standard, RosterLife.At(at));

    private ClaimEvent.FeeWasClaimed Claimed(string at) => (ClaimEvent.FeeWasClaimed)((RegistrationStep.Record)Next(Of(PlaceState.Confirmed), at)!).Event;

    /// <summary>All that is told at a time, in order; it always ends.</summary>
    private static string Told(RegistrationCase registration, string at)
    {
        var told = new List<string>();
        while (ClaimProcedure.Notice(registration, RosterLife.At(at)) is { } notice)
        {
            Assert.True(told.Count < 10, "Something is always told.");
            told.Add($"{notice}");
            registration = RegistrationCase.Evolve(registration, new RegistrationEvent.WasTold(RosterLife.At(at), notice));
        }

        return string.Join(' ', told);
    }
}
