using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Domain.CostKeys;
using Grants.Workflows.CostKeys;

namespace Grants.Web.CostKeys;

/// <summary>A cost as it is shared. Amounts are whole kroner.</summary>
/// <param name="Sum">What the rows add up to.</param>
/// <param name="Difference">How many kroner that is above the total; below it when negative.</param>
public sealed record CostKeyView(ImmutableArray<CostShareView> Rows, long Sum, long Difference)
{
    internal static CostKeyView Of(CostShares shares) => new([.. shares.Rows.Select(CostShareView.Of)], shares.Sum, shares.Difference);
}

/// <summary>A participant's share.</summary>
/// <param name="Percent">Of the population, with two decimals.</param>
/// <param name="Parts">What it is made of, where the financing has three parts.</param>
/// <param name="Remaining">What is still to be paid when what was paid is settled; back to the participant when negative.</param>
public sealed record CostShareView(
    string Name, long Population, decimal Percent, long Amount, FinancingPartsView? Parts = null, long? Paid = null, long? Remaining = null)
{
    internal static CostShareView Of(CostShare share) => new(
        share.Participant.Name, share.Participant.Population, share.Percent, share.Amount,
        share.Parts is { } parts ? new(parts.Fixed, parts.GroupGuidance, parts.Individual) : null, share.Participant.Paid, share.Remaining);
}

/// <summary>The three parts of a share.</summary>
public sealed record FinancingPartsView(long Fixed, long GroupGuidance, long Individual);

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CostKeyForm))]
[JsonSerializable(typeof(CostKeyView))]
public sealed partial class CostKeyJson : JsonSerializerContext;
