namespace Grants.Domain.CostKeys;

/// <summary>How shares become whole kroner.</summary>
public enum Rounding
{
    /// <summary>Each share is cut to a krone, and the kroner that are left go to those that were cut the most: the sum is the total.</summary>
    LargestRemainder,

    /// <summary>
    /// Each row is rounded half up by itself, as in the presentation of Støttepilar: the sum can be some kroner more or less than the total.
    /// </summary>
    EachRow,
}
