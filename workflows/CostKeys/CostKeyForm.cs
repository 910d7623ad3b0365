namespace Grants.Workflows.CostKeys;

/// <summary>What a cost key is asked for with. Amounts are whole kroner.</summary>
/// <param name="Total">What is shared; with <paramref name="Parts"/> their sum, and may be left out.</param>
/// <param name="Rounding"><c>largestRemainder</c>, the default, or <c>eachRow</c>.</param>
/// <param name="GroupFixedPercent">The percentage of group guidance that follows population; 50 unless said.</param>
/// <param name="Usage">What each participant uses of the parts that follow use.</param>
/// <param name="Paid">What each participant has paid on account; with it the rows say what remains, and who is not named has paid nothing.</param>
public sealed record CostKeyForm(
    long? Total = null, string? Rounding = null, IReadOnlyList<CostParticipantForm?>? Participants = null, FinancingForm? Parts = null,
    int? GroupFixedPercent = null, IReadOnlyList<UsageForm?>? Usage = null, IReadOnlyList<PaidForm?>? Paid = null);

/// <summary>Who shares, with the inhabitants.</summary>
public sealed record CostParticipantForm(string? Name = null, long? Population = null);

/// <summary>The three parts of the financing.</summary>
public sealed record FinancingForm(long? Fixed = null, long? GroupGuidance = null, long? Individual = null);

/// <summary>What a participant uses, in hours or times, the same for all.</summary>
public sealed record UsageForm(string? Name = null, long? GroupGuidance = null, long? Individual = null);

/// <summary>What a participant has paid on account.</summary>
public sealed record PaidForm(string? Name = null, long? Amount = null);
