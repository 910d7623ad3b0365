using Grants.Domain.Networks;

namespace Grants.Domain.Tests.Networks;

/// <summary>Source: the invitation of 2020, "kommunedirektør og/eller kommunalsjef … nestleder eller fagleder".</summary>
public sealed class RecommendedRolesTests
{
    private const string Listed = "ordfører;kommunedirektør;kommunalsjef;barnevernleder;nestleder;fagleder";

    [Theory]
    [InlineData("ordfører;kommunedirektør/kommunalsjef", "Kommunalsjef", "ordfører")]
    [InlineData("kommunedirektør og/eller kommunalsjef;nestleder eller fagleder", "kommunedirektør;fagleder", "")]
    [InlineData("ordfører;nestleder eller fagleder", "ordfører", "nestleder eller fagleder")]
    [InlineData("rektor;rådgiver", "rektor", "rådgiver")]
    [InlineData("rektor/rådgiver", "rektor/rådgiver", "")]
    [InlineData(Listed, "ordfører;kommunalsjef; barnevernleder ;fagleder", "")]
    [InlineData(Listed, "ordfører;nestleder", "kommunedirektør;kommunalsjef;barnevernleder")]
    [InlineData("kommunedirektør;ordfører", "kommunalsjef;ordfører", "kommunedirektør")]
    public void Of_a_group_one_is_enough(string lines, string present, string missing) =>
        Assert.Equal(missing, string.Join(';', RecommendedRoles.Missing([.. lines.Split(';')], present.Split(';'))));

    [Fact]
    public void A_sentence_has_a_group_with_its_or() => Assert.Equal(
        "ordfører, kommunedirektør eller kommunalsjef og barnevernleder", RecommendedRoles.List(["ordfører", "kommunedirektør/kommunalsjef", "barnevernleder"]));
}
