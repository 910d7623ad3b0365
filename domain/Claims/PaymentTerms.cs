using Grants.Domain.Municipalities;

namespace Grants.Domain.Claims;

/// <summary>How a network's fee is paid.</summary>
/// <param name="Account">The organiser's account; null when the organiser sends an invoice of its own with the KID.</param>
/// <param name="Payee">Whose account it is; null for the organiser's own name.</param>
public sealed record PaymentTerms(AccountNumber? Account, string? Payee, KidRule KidRule)
{
    public static PaymentTerms None { get; } = new(null, null, KidRule.Mod10);
}
