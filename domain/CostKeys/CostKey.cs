using System.Collections.Immutable;

namespace Grants.Domain.CostKeys;

/// <summary>
/// A cost key (fordelingsnøkkel): shares a cost by population. Source: the presentation of Støttepilar, the cooperation of Øvre Romerike and
/// Lunner.
/// </summary>
/// <param name="Participants">At least one of them has inhabitants.</param>
public sealed record CostKey(ImmutableArray<CostParticipant> Participants, Rounding Rounding)
{
    private ImmutableArray<long> Populations => [.. Participants.Select(participant => participant.Population)];

    /// <param name="total">Whole kroner, not negative.</param>
    public CostShares Share(long total)
    {
        var (percents, amounts) = (Percents, Split.Of(total, Populations, Rounding));
        return new(total, [.. Participants.Select((participant, place) => new CostShare(participant, percents[place], amounts[place], null))]);
    }

    /// <summary>Shares a financing of three parts: each by its own base, and each adds up by itself when the rounding does.</summary>
    public CostShares Share(Financing financing)
    {
        var percents = Percents;
        var (byKey, byUse) = financing.GroupGuidanceParts;
        var fixedPart = Split.Of(financing.Fixed, Populations, Rounding);
        var groupByKey = Split.Of(byKey, Populations, Rounding);
        var groupByUse = Split.Of(byUse, UseOr(participant => participant.Use.GroupGuidance), Rounding);
        var individual = Split.Of(financing.Individual, UseOr(participant => participant.Use.Individual), Rounding);
        return new(financing.Total,
        [
            .. Participants.Select((participant, place) =>
            {
                var parts = new FinancingParts(fixedPart[place], checked(groupByKey[place] + groupByUse[place]), individual[place]);
                return new CostShare(participant, percents[place], parts.Total, parts);
            }),
        ]);
    }

    /// <summary>In hundredths of a percent, each rounded half up: <c>1185</c> is 11.85 %.</summary>
    private ImmutableArray<int> Percents
    {
        get
        {
            var sum = Participants.Aggregate((Int128)0, (all, participant) => all + participant.Population);
            return [.. Participants.Select(participant => (int)Split.HalfUp((Int128)participant.Population * 10_000, sum))];
        }
    }

    /// <summary>What nobody has used is shared by population, as it is paid before the year's use is known.</summary>
    private ImmutableArray<long> UseOr(Func<CostParticipant, long> use) =>
        Participants.All(participant => use(participant) is 0) ? Populations : [.. Participants.Select(use)];
}

/// <summary>Who shares a cost.</summary>
/// <param name="Population">Inhabitants; what the key is computed from.</param>
/// <param name="Paid">What is paid on account, in kroner; null when nothing is to be settled.</param>
public sealed record CostParticipant(string Name, long Population, Use Use, long? Paid = null);

/// <summary>What a participant has used, or is to use, of the parts that follow use: hours or times, the same for all.</summary>
public readonly record struct Use(long GroupGuidance, long Individual);
