using System.Collections.Immutable;
using Grants.Domain.CostKeys;

namespace Grants.Domain.Tests.CostKeys;

/// <summary>The tables of Støttepilar, the cooperation of Øvre Romerike and Lunner, as its presentation prints them.</summary>
public sealed class StottepilarTests
{
    private const long In2022 = 1_468_000;
    private const long In2023 = 2_851_000;

    private static readonly ImmutableArray<(string Name, long Population, string Percent, long Of2022, long Of2023)> Printed =
    [
        ("Nannestad", 14_797, "11.85", 174_010, 337_944),
        ("Gjerdrum", 7_005, "5.61", 82_377, 159_985),
        ("Hurdal", 2_869, "2.30", 33_739, 65_524),
        ("Nes", 23_627, "18.93", 277_849, 539_610),
        ("Lunner", 9_140, "7.32", 107_485, 208_746),
        ("Eidsvoll", 26_451, "21.19", 311_059, 604_106),
        ("Ullensaker", 40_943, "32.80", 481_482, 935_085),
    ];

    [Fact]
    public void Each_row_by_itself_gives_the_table_of_2022() => Assert.Equal(Printed.Select(row => row.Of2022), Amounts(Rounding.EachRow, In2022));

    [Fact]
    public void Each_row_by_itself_gives_the_table_of_2023() => Assert.Equal(Printed.Select(row => row.Of2023), Amounts(Rounding.EachRow, In2023));

    [Fact]
    public void The_percentages_are_the_printed_ones() => Assert.Equal(
        Printed.Select(row => row.Percent),
        Key(Rounding.EachRow).Share(In2022).Rows.Select(row => row.Percent.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(In2022, 1)]
    [InlineData(In2023, 0)]
    public void The_printed_rows_can_add_up_to_another_sum(long total, long difference) =>
        Assert.Equal(difference, Key(Rounding.EachRow).Share(total).Difference);

    [Theory]
    [InlineData(In2022)]
    [InlineData(In2023)]
    public void With_the_largest_remainder_they_add_up(long total) => Assert.Equal(total, Key(Rounding.LargestRemainder).Share(total).Sum);

    [Fact]
    public void The_krone_too_many_is_not_given_to_who_was_rounded_up_by_the_least() =>
        Assert.Equal(
            [("Eidsvoll", 311_058)],
            Key(Rounding.LargestRemainder).Share(In2022).Rows.Zip(Printed)
                .Where(pair => pair.First.Amount != pair.Second.Of2022).Select(pair => (pair.Second.Name, pair.First.Amount)));

    private static IEnumerable<long> Amounts(Rounding rounding, long total) => Key(rounding).Share(total).Rows.Select(row => row.Amount);

    private static CostKey Key(Rounding rounding) => new([.. Printed.Select(row => new CostParticipant(row.Name, row.Population, default))], rounding);
}
