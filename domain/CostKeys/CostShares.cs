using System.Collections.Immutable;

namespace Grants.Domain.CostKeys;

/// <summary>A cost as it is shared.</summary>
/// <param name="Total">What was to be shared, in kroner.</param>
public sealed record CostShares(long Total, ImmutableArray<CostShare> Rows)
{
    /// <summary>What the rows add up to.</summary>
    public long Sum => Rows.Sum(row => row.Amount);

    /// <summary>How many kroner the rows are above the total; below it when negative. Only rows that are rounded by themselves can differ.</summary>
    public long Difference => Sum - Total;

    public long Population => Rows.Sum(row => row.Participant.Population);
}

/// <summary>One participant's share.</summary>
/// <param name="PercentHundredths">The share of the population in hundredths of a percent.</param>
/// <param name="Amount">In kroner.</param>
/// <param name="Parts">What it is made of, in a financing of three parts.</param>
public sealed record CostShare(CostParticipant Participant, int PercentHundredths, long Amount, FinancingParts? Parts)
{
    public decimal Percent => PercentHundredths / 100m;

    /// <summary>What is still to be paid when what was paid on account is settled; back to the participant when negative; null when nothing is settled.</summary>
    public long? Remaining => Participant.Paid is { } paid ? Amount - paid : null;
}
