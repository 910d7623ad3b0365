using System.Collections.Immutable;

namespace Grants.Domain.CostKeys;

/// <summary>Splits an amount by weights, exactly: a share is never computed from a rounded one.</summary>
internal static class Split
{
    /// <param name="total">Whole kroner, not negative.</param>
    /// <param name="weights">None negative, and not all zero.</param>
    /// <returns>Whole kroner, in the order of the weights.</returns>
    public static ImmutableArray<long> Of(long total, IReadOnlyCollection<long> weights, Rounding rounding)
    {
        var sum = weights.Aggregate((Int128)0, (all, weight) => all + weight);
        return rounding is Rounding.EachRow
            ? [.. weights.Select(weight => (long)HalfUp((Int128)total * weight, sum))]
            : LargestRemainder(total, weights, sum);
    }

    /// <summary>A quotient of two numbers that are not negative, rounded half up.</summary>
    public static Int128 HalfUp(Int128 part, Int128 of) => ((part * 2) + of) / (of * 2);

    /// <summary>Of equal remainders the first row's goes first, so that the same key gives the same shares.</summary>
    private static ImmutableArray<long> LargestRemainder(long total, IReadOnlyCollection<long> weights, Int128 sum)
    {
        var exact = weights.Select(weight => (Int128)total * weight).ToArray();
        var shares = exact.Select(share => (long)(share / sum)).ToArray();
        var left = (int)(total - shares.Sum());
        foreach (var place in Enumerable.Range(0, shares.Length).OrderByDescending(place => exact[place] % sum).Take(left)) shares[place]++;
        return [.. shares];
    }
}
