using System.Text.Json.Serialization;
using Grants.Domain.Calendar;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Workflows.Claims;
using Grants.Workflows.Registrations;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Claims;

/// <summary>What a municipality owes for taking part in a network. Amounts are whole kroner.</summary>
/// <param name="Number">By year and organiser; null for the moment until it is given, as <paramref name="Kid"/> is.</param>
/// <param name="Status"><c>claimed</c>, <c>overdue</c>, <c>paid</c>, <c>credited</c> or <c>toRepay</c>.</param>
/// <param name="Population">The inhabitants that decided the amount.</param>
/// <param name="Left">What is to be paid still; to be paid back when negative.</param>
/// <param name="AccountNumber">Where it is paid; null where the organiser sends an invoice of its own with the KID.</param>
public sealed record ClaimView(
    string RegistrationId, string Municipality, string Name, string? OrganisationNumber, string? Number, string? Kid, string Status, long Amount, int Population,
    string PopulationDate, string ClaimedOn, string Due, long Paid, long Credited, long Left, string? AccountNumber, IReadOnlyList<PaymentView> Payments,
    IReadOnlyList<CreditView> Credits)
{
    internal static ClaimView? Of(RegistrationFile file, Register register, Instant now)
    {
        if (file.State.Claim is not { } claim) return null;
        var (today, number) = (Oslo.DateOf(now), file.Registration.Municipality);
        var municipality = register.Known(number, today);
        return new(
            file.Id.ToString(), number.ToString(), municipality.Name, municipality.OrganisationNumber?.ToString(), claim.Number?.ToString(), claim.Kid,
            WordOf(claim.StatusOn(today)), claim.Amount, claim.Population.Count, Iso(claim.Population.On), Iso(claim.On), Iso(claim.Due), claim.Paid, claim.Credited,
            claim.Left, file.Terms.Payment?.Account?.ToString(),
            [.. claim.Payments.Select(payment => new PaymentView(Iso(payment.On), payment.Amount, payment.Undone))],
            [.. claim.Credits.Select(credit => new CreditView(Iso(credit.On), credit.Amount, credit.Reason, credit.TakenBack))]);
    }

    internal static string WordOf(ClaimStatus status) => $"{char.ToLowerInvariant(status.ToString()[0])}{status.ToString()[1..]}";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>What came in.</summary>
/// <param name="Undone">Why it is no payment of this claim after all; null while it stands.</param>
public sealed record PaymentView(string PaidOn, long Amount, string? Undone);

/// <summary>What was taken off.</summary>
/// <param name="Reason">Null when the network was cancelled.</param>
/// <param name="TakenBack">Why it was a mistake; null while it stands.</param>
public sealed record CreditView(string CreditedOn, long Amount, string? Reason, string? TakenBack);

/// <summary>Claims by number; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record ClaimPage(IReadOnlyList<ClaimView> Items, string? Next);

/// <summary>What came of a list of payments: how many were new, how many had been entered before, and which lines were not taken.</summary>
public sealed record PaymentReportView(int Taken, int Known, IReadOnlyList<LineFaultView> Faults);

/// <summary>Why a line was not taken.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">In the caller's language.</param>
public sealed record LineFaultView(int Line, string Code, string Text);

/// <summary>How claims are read and written on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClaimView))]
[JsonSerializable(typeof(ClaimPage))]
[JsonSerializable(typeof(PaymentReportView))]
[JsonSerializable(typeof(ClaimPaidForm))]
[JsonSerializable(typeof(ClaimUnpaidForm))]
[JsonSerializable(typeof(ClaimCreditForm))]
[JsonSerializable(typeof(ClaimUncreditForm))]
[JsonSerializable(typeof(PaymentsForm))]
internal sealed partial class ClaimsJson : JsonSerializerContext;
