using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;
using static Grants.Domain.Claims.ClaimEvent;

namespace Grants.Domain.Claims;

/// <summary>
/// What is due in the claim of a registration: made when the network starts, or when the municipality joins one that has started; told,
/// reminded of, and credited when the network is cancelled.
/// </summary>
internal static class ClaimProcedure
{
    /// <summary>So many days after the last day to pay a municipality is reminded; with the last of them the organiser is told.</summary>
    public static ImmutableArray<int> DaysAfter { get; } = [14, 28];

    /// <summary>Null when nothing is due before somebody is told of it.</summary>
    public static RegistrationStep? Next(RegistrationCase registration, NetworkCase network, Register register, Instant now) => registration.Claim switch
    {
        null => Claimed(registration, network, register, now) is { } claimed ? new RegistrationStep.Record(claimed) : null,
        { Number: null } => new RegistrationStep.NumberClaim(),
        { Standing: > 0 } claim when registration.Place is PlaceState.Cancelled => new RegistrationStep.Record(
            new WasCredited(now, Oslo.DateOf(now), claim.Standing, null, null)),
        _ => null,
    };

    /// <summary>What is to be told of the claim; null when all is told.</summary>
    public static RegistrationNotice? Notice(RegistrationCase registration, Instant now)
    {
        if (registration.Claim is not { Number: not null } claim) return null;
        if (registration.Last(RegistrationNoticeKind.Claim) is 0) return new(RegistrationNoticeKind.Claim, 1);
        if (registration.Last(RegistrationNoticeKind.Credit) is var told && told < claim.Credits.Length) return new(RegistrationNoticeKind.Credit, told + 1);
        if (registration.Last(RegistrationNoticeKind.CreditTakenBack) is var back && back < claim.TakenBack.Length) return new(RegistrationNoticeKind.CreditTakenBack, back + 1);
        if (registration.Place is (PlaceState.Withdrawn or PlaceState.WaitingForHost) && claim.Credits.IsEmpty && registration.Last(RegistrationNoticeKind.ClaimStands) is 0)
            return new(RegistrationNoticeKind.ClaimStands, 1);
        if (!registration.IsAskedToPay) return null;
        var due = DaysAfter.Count(days => DueAt(claim, days) <= now);
        if (due > registration.Last(RegistrationNoticeKind.ClaimReminder)) return new(RegistrationNoticeKind.ClaimReminder, due);
        return due == DaysAfter.Length && registration.Last(RegistrationNoticeKind.Unpaid) is 0 ? new(RegistrationNoticeKind.Unpaid, 1) : null;
    }

    public static Instant? LookAgain(RegistrationCase registration, Instant now) => registration.IsAskedToPay
        ? DaysAfter.Select(days => (Instant?)DueAt(registration.Claim!, days)).FirstOrDefault(due => due > now)
        : null;

    /// <summary>None where the network costs nothing; the due day moves to a working day, as payments do.</summary>
    private static FeeWasClaimed? Claimed(RegistrationCase registration, NetworkCase network, Register register, Instant now)
    {
        if (registration.Place is not PlaceState.Confirmed || network.Terms is not { } terms) return null;
        var today = Oslo.DateOf(now);
        return terms.PopulationOf(registration.Registration.Municipality, register, today) is { } population && terms.Fees.Of(population.Count) is > 0 and var fee
            ? new(now, fee, population, today, WorkingDays.OnOrAfter(today.PlusDays(terms.FeeDueDays)))
            : null;
    }

    public static Instant DueAt(Claim claim, int daysAfter) => Oslo.MorningOf(claim.Due.PlusDays(daysAfter));
}
