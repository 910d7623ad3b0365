using System.Collections.Immutable;

namespace Grants.Domain.Networks;

/// <summary>A one-off fee (deltakeravgift) by population, in brackets in rising order; the last one has no upper end.</summary>
public sealed record FeeTable(ImmutableArray<FeeBracket> Brackets)
{
    /// <summary>Whether each bracket ends above the one before it, and only the last has no end, so that every population has one fee.</summary>
    public bool IsWhole =>
        !Brackets.IsEmpty && Brackets[^1].UpTo is null
        && Brackets.SkipLast(1).All(bracket => bracket.UpTo is not null)
        && Brackets.SkipLast(1).Zip(Brackets.SkipLast(1).Skip(1)).All(pair => pair.First.UpTo < pair.Second.UpTo);

    /// <summary>In kroner.</summary>
    /// <param name="population">The inhabitants on the network's population date.</param>
    public long Of(int population) => Brackets.First(bracket => bracket.UpTo is not { } last || population <= last).Fee;
}

/// <summary>A bracket of a fee table.</summary>
/// <param name="UpTo">The largest population in it, inclusive; null in the last.</param>
/// <param name="Fee">In kroner.</param>
public sealed record FeeBracket(int? UpTo, long Fee);
