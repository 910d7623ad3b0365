using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using NodaTime;

namespace Grants.Domain.Claims;

/// <summary>What happens to the claim of a registration. Amounts are whole kroner.</summary>
public abstract record ClaimEvent(Instant At) : RegistrationEvent(At)
{
    /// <param name="Population">The inhabitants that decided the amount, with their date.</param>
    public sealed record FeeWasClaimed(Instant At, long Amount, Population Population, LocalDate On, LocalDate Due) : ClaimEvent(At);

    /// <param name="Kid">Made of the number by the rule that the network had then, so that it stays when the rule changes.</param>
    public sealed record WasNumbered(Instant At, CaseNumber Number, string Kid) : ClaimEvent(At);

    public sealed record PaymentCame(Instant At, LocalDate On, long Amount, PersonId By) : ClaimEvent(At);

    /// <param name="Payment">Which one, from 1.</param>
    public sealed record PaymentWasUndone(Instant At, int Payment, string Reason, PersonId By) : ClaimEvent(At);

    /// <param name="Reason">Null when the network was cancelled; <paramref name="By"/> likewise.</param>
    public sealed record WasCredited(Instant At, LocalDate On, long Amount, string? Reason, PersonId? By) : ClaimEvent(At);

    /// <param name="Credit">Which one, from 1.</param>
    public sealed record CreditWasTakenBack(Instant At, int Credit, string Reason, PersonId By) : ClaimEvent(At);
}
