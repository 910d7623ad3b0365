using NodaTime;

namespace Grants.Domain.Claims;

/// <summary>What an organiser does with a claim.</summary>
public abstract record ClaimCommand
{
    private ClaimCommand() { }

    /// <param name="Amount">In kroner; null for all that is left.</param>
    /// <param name="Nth">In a list from the bank: the how-manyeth of this amount on this day in it, from 1. Null for one that a person enters.</param>
    public sealed record Pay(LocalDate On, long? Amount, int? Nth) : ClaimCommand;

    /// <param name="Payment">Which one, from 1; null for the latest that stands.</param>
    public sealed record UndoPayment(int? Payment, string Reason) : ClaimCommand;

    /// <param name="Amount">In kroner; null for all that has not been credited.</param>
    public sealed record GiveCredit(long? Amount, string Reason) : ClaimCommand;

    /// <summary>It was entered by mistake: the claim stands again.</summary>
    /// <param name="Credit">Which one, from 1; null for the latest that stands.</param>
    public sealed record TakeBackCredit(int? Credit, string Reason) : ClaimCommand;
}
