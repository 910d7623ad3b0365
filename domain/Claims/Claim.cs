using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Claims.ClaimEvent;

namespace Grants.Domain.Claims;

/// <summary>What a municipality owes for taking part in a network (krav om deltakeravgift), as it stands. Amounts are whole kroner.</summary>
/// <param name="Amount">As it was claimed.</param>
/// <param name="Population">The inhabitants that decided it.</param>
/// <param name="On">The day on which it was claimed.</param>
/// <param name="Due">The last day to pay (forfall).</param>
/// <param name="Number">By year and organiser, without holes; null until it is given.</param>
/// <param name="Kid">Null until the claim has its number.</param>
public sealed record Claim(
    long Amount, Population Population, LocalDate On, LocalDate Due, CaseNumber? Number, string? Kid, ImmutableArray<Payment> Payments, ImmutableArray<Credit> Credits)
{
    /// <summary>The credits that were none, by their numbers, in the order in which they were taken back.</summary>
    public ImmutableArray<int> TakenBack { get; init; } = [];

    public long Paid => Payments.Where(payment => payment.Undone is null).Sum(payment => payment.Amount);

    public long Credited => Credits.Where(credit => credit.TakenBack is null).Sum(credit => credit.Amount);

    /// <summary>What is to be paid still; to be paid back when negative.</summary>
    public long Left => Amount - Credited - Paid;

    /// <summary>What has not been credited.</summary>
    public long Standing => Amount - Credited;

    /// <summary>When the municipality has been reminded for the last time and the organiser is told.</summary>
    public Instant GivenUpAt => ClaimProcedure.DueAt(this, ClaimProcedure.DaysAfter[^1]);

    public ClaimStatus StatusOn(LocalDate today) => this switch
    {
        { Left: < 0 } => ClaimStatus.ToRepay,
        { Left: 0, Standing: 0 } => ClaimStatus.Credited,
        { Left: 0 } => ClaimStatus.Paid,
        _ => today > Due ? ClaimStatus.Overdue : ClaimStatus.Claimed,
    };

    public static Claim Evolve(Claim? state, ClaimEvent happened) => (state, happened) switch
    {
        (null, FeeWasClaimed e) => new(e.Amount, e.Population, e.On, e.Due, null, null, [], []),
        ({ } claim, WasNumbered e) => claim with { Number = e.Number, Kid = e.Kid },
        ({ } claim, PaymentCame e) => claim with { Payments = claim.Payments.Add(new(e.On, e.Amount, null)) },
        ({ } claim, PaymentWasUndone e) => claim with
        {
            Payments = claim.Payments.SetItem(e.Payment - 1, claim.Payments[e.Payment - 1] with { Undone = e.Reason }),
        },
        ({ } claim, WasCredited e) => claim with { Credits = claim.Credits.Add(new(e.On, e.Amount, e.Reason)) },
        ({ } claim, CreditWasTakenBack e) => claim with
        {
            Credits = claim.Credits.SetItem(e.Credit - 1, claim.Credits[e.Credit - 1] with { TakenBack = e.Reason }),
            TakenBack = claim.TakenBack.Add(e.Credit),
        },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a claim")}."),
    };
}

/// <summary>What came in of a claim, in kroner.</summary>
/// <param name="Undone">Why it was not a payment of this claim after all; null while it stands.</param>
public sealed record Payment(LocalDate On, long Amount, string? Undone);

/// <summary>What was taken off a claim, in kroner.</summary>
/// <param name="Reason">As the organiser wrote it; null when the network was cancelled.</param>
/// <param name="TakenBack">Why it was not to be credited after all; null while it stands.</param>
public sealed record Credit(LocalDate On, long Amount, string? Reason, string? TakenBack = null);

/// <summary>Where a claim stands.</summary>
public enum ClaimStatus
{
    Claimed,

    /// <summary>Some of it is left after the last day to pay.</summary>
    Overdue,

    Paid,

    /// <summary>All of it, before anything was paid.</summary>
    Credited,

    /// <summary>More was paid than is claimed now that some of it is credited.</summary>
    ToRepay,
}
