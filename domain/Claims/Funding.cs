namespace Grants.Domain.Claims;

/// <summary>What OU funding can cover of a fee, in kroner.</summary>
/// <param name="Ceiling">The most for a person, as the organiser has set it; null for none.</param>
/// <param name="Persons">How many take part.</param>
public sealed record Funding(long Fee, long? Ceiling, int Persons)
{
    /// <summary>What the ceiling comes to for all of them; null where there is none.</summary>
    public long? UnderCeiling => Ceiling * Persons;

    /// <summary>Never more than the fee.</summary>
    public long Most => UnderCeiling is { } ceiling ? Math.Min(Fee, ceiling) : Fee;
}
