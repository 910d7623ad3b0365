namespace Grants.Domain.Calls;

/// <summary>The call's account, in whole kroner: what is proposed, and what is committed of the pot.</summary>
public sealed record Ledger(long Pot, long Proposed, long Committed)
{
    /// <summary>What neither a commitment nor a proposal has taken.</summary>
    public long Left => Pot - Committed - Proposed;
}
