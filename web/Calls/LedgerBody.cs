namespace Grants.Web.Calls;

/// <summary>A call's account, in whole kroner.</summary>
/// <param name="AppliedFor">The sum of what was applied for in the applications that were received and not withdrawn.</param>
/// <param name="Left">What neither a commitment nor a proposal has taken of the pot.</param>
public sealed record LedgerBody(long Pot, long AppliedFor, long Proposed, long Committed, long Left);
