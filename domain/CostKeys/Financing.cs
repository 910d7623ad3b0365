namespace Grants.Domain.CostKeys;

/// <summary>
/// The three parts of Støttepilar's financing, in kroner: one by the fixed key, one for group guidance (gruppeveiledning), one for individual
/// guidance that is bought. Group guidance is partly fixed and partly by use, settled at the year's end by what was used.
/// </summary>
/// <param name="GroupFixedPercent">The percentage of group guidance that follows population, 0 to 100; the rest follows use.</param>
public sealed record Financing(long Fixed, long GroupGuidance, long Individual, int GroupFixedPercent = Financing.UsualGroupFixedPercent)
{
    public const int UsualGroupFixedPercent = 50;

    public long Total => checked(Fixed + GroupGuidance + Individual);

    /// <summary>Group guidance by population, rounded half up, and the rest of it, by use.</summary>
    internal (long ByKey, long ByUse) GroupGuidanceParts
    {
        get
        {
            var byKey = (long)Split.HalfUp((Int128)GroupGuidance * GroupFixedPercent, 100);
            return (byKey, GroupGuidance - byKey);
        }
    }
}

/// <summary>A participant's share of each part, in kroner.</summary>
public readonly record struct FinancingParts(long Fixed, long GroupGuidance, long Individual)
{
    public long Total => checked(Fixed + GroupGuidance + Individual);
}
