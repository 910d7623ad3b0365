using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.CostKeys;

namespace Grants.Domain.Tests.CostKeys;

/// <summary>What holds for every key and every total.</summary>
public sealed class AnyKeyTests
{
    private static readonly Arbitrary<(long Total, ImmutableArray<CostParticipant> Participants)> Any = (
        from total in Gen.OneOf(Gen.Choose(0, 20).Select(small => (long)small), Gen.Choose(0, int.MaxValue).Select(large => large * 400L))
        from populations in Gen.NonEmptyListOf(Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(1, 720_000)))
        where populations.Any(population => population > 0)
        select (total, (ImmutableArray<CostParticipant>)[.. populations.Select((population, place) => new CostParticipant($"Kommune {place}", population, default))]))
        .ToArbitrary();

    [Fact]
    public void With_the_largest_remainder_the_sum_is_the_total() => Holds(Rounding.LargestRemainder, shares => shares.Difference is 0);

    [Fact]
    public void No_one_differs_by_a_krone_or_more_from_the_exact_share() =>
        Holds(Rounding.LargestRemainder, shares => shares.Rows.All(row => Int128.Abs(OffBy(row, shares)) < shares.Population));

    [Fact]
    public void Rounded_by_itself_a_row_differs_by_half_a_krone_at_most() =>
        Holds(Rounding.EachRow, shares => shares.Rows.All(row => Int128.Abs(OffBy(row, shares)) * 2 <= shares.Population));

    [Theory]
    [InlineData(Rounding.LargestRemainder)]
    [InlineData(Rounding.EachRow)]
    public void More_inhabitants_never_pay_less(Rounding rounding) => Holds(
        rounding,
        shares => shares.Rows.All(row => shares.Rows.All(other => row.Participant.Population <= other.Participant.Population || row.Amount >= other.Amount)));

    [Theory]
    [InlineData(Rounding.LargestRemainder)]
    [InlineData(Rounding.EachRow)]
    public void Without_inhabitants_nothing_is_paid(Rounding rounding) =>
        Holds(rounding, shares => shares.Rows.All(row => row.Participant.Population > 0 || row.Amount is 0));

    [Fact]
    public void The_same_key_gives_the_same_shares() =>
        Prop.ForAll(Any, key => Shared(key, Rounding.LargestRemainder).Rows.SequenceEqual(Shared(key, Rounding.LargestRemainder).Rows)).QuickCheckThrowOnFailure();

    private static void Holds(Rounding rounding, Func<CostShares, bool> rule) =>
        Prop.ForAll(Any, key => rule(Shared(key, rounding))).QuickCheckThrowOnFailure();

    private static CostShares Shared((long Total, ImmutableArray<CostParticipant> Participants) key, Rounding rounding) =>
        new CostKey(key.Participants, rounding).Share(key.Total);

    /// <summary>How far a row is from its exact share, in kroner times the whole population.</summary>
    private static Int128 OffBy(CostShare row, CostShares shares) =>
        ((Int128)row.Amount * shares.Population) - ((Int128)shares.Total * row.Participant.Population);
}
