namespace Grants.Workflows.Claims;

/// <summary>A payment of a claim, as it is entered.</summary>
/// <param name="PaidOn">The day on which it came; today unless it is said.</param>
/// <param name="Amount">In kroner; all that is left unless it is said.</param>
public sealed record ClaimPaidForm(string? PaidOn = null, long? Amount = null);

/// <summary>A payment that was entered and is none.</summary>
/// <param name="Payment">Which one, from 1; the latest that stands unless it is said.</param>
public sealed record ClaimUnpaidForm(string? Reason = null, int? Payment = null);

/// <summary>What the organiser takes off a claim.</summary>
/// <param name="Amount">In kroner; all that has not been credited unless it is said.</param>
public sealed record ClaimCreditForm(string? Reason = null, long? Amount = null);

/// <summary>A credit that was entered by mistake.</summary>
/// <param name="Credit">Which one, from 1; the latest that stands unless it is said.</param>
public sealed record ClaimUncreditForm(string? Reason = null, int? Credit = null);

/// <summary>Payments as the bank lists them.</summary>
/// <param name="Lines">One a line: KID, amount in whole kroner and date, with semicolons between.</param>
public sealed record PaymentsForm(string? Lines = null);
