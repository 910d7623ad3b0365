using Grants.Domain.CostKeys;

namespace Grants.Domain.Tests.CostKeys;

/// <summary>The financing of three parts: by the fixed key, by use of group guidance, by bought individual guidance.</summary>
public sealed class FinancingTests
{
    private static readonly CostKey Key = new(
        [new("Fjordvik", 6_000, new(30, 0)), new("Nesøy", 3_000, new(10, 4)), new("Storlia", 1_000, new(0, 1))], Rounding.LargestRemainder);

    [Fact]
    public void Each_part_follows_its_own_base() => Assert.Equal(
        [new(600_000, 540_000, 0), new(300_000, 220_000, 400_000), new(100_000, 40_000, 100_000)],
        Key.Share(new Financing(1_000_000, 800_000, 500_000)).Rows.Select(row => row.Parts!.Value));

    [Theory]
    [InlineData(0, 600_000, 200_000, 0)]
    [InlineData(50, 540_000, 220_000, 40_000)]
    [InlineData(100, 480_000, 240_000, 80_000)]
    public void The_percentages_of_group_guidance_are_chosen(int percent, long fjordvik, long nesoy, long storlia) => Assert.Equal(
        [fjordvik, nesoy, storlia],
        Key.Share(new Financing(0, 800_000, 0, percent)).Rows.Select(row => row.Parts!.Value.GroupGuidance));

    [Fact]
    public void A_share_is_the_sum_of_its_parts() => Assert.All(
        Key.Share(new Financing(1_000_001, 777_777, 333_331)).Rows, row => Assert.Equal(row.Amount, row.Parts!.Value.Total));

    [Theory]
    [InlineData(1_000_001, 777_777, 333_331)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 7, 0)]
    public void All_parts_add_up_to_the_total(long fixedPart, long group, long individual)
    {
        var financing = new Financing(fixedPart, group, individual);

        Assert.Equal(financing.Total, Key.Share(financing).Sum);
    }

    [Fact]
    public void What_nobody_has_used_yet_is_shared_by_population()
    {
        var key = Key with { Participants = [.. Key.Participants.Select(participant => participant with { Use = default })] };

        Assert.Equal([540_000, 270_000, 90_000], key.Share(new Financing(0, 800_000, 100_000)).Rows.Select(row => row.Amount));
    }

    [Fact]
    public void The_settlement_is_what_the_real_use_costs_less_what_was_paid()
    {
        var key = Key with { Participants = [Key.Participants[0] with { Paid = 600_000 }, Key.Participants[1] with { Paid = 200_000 }, Key.Participants[2]] };

        Assert.Equal([-60_000L, 20_000, null], key.Share(new Financing(0, 800_000, 0)).Rows.Select(row => row.Remaining));
    }
}
