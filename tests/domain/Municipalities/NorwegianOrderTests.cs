using Grants.Domain.Municipalities;

namespace Grants.Domain.Tests.Municipalities;

public sealed class NorwegianOrderTests
{
    [Theory]
    [InlineData("Zanzibar", "Ærfugl")]
    [InlineData("Ærfugl", "Ørland")]
    [InlineData("Øyer", "Ål")]
    [InlineData("Bykle", "Bærum")]
    [InlineData("Bærum", "Bø")]
    [InlineData("Bø", "Båtsfjord")]
    [InlineData("Os", "Oslo")]
    [InlineData("Nord-Odal", "Nordkapp")]
    [InlineData("alver", "Bergen")]
    [InlineData("Kárášjohka", "Karlsøy")]
    [InlineData("Tana", "Unjárga")]
    public void The_first_comes_before_the_second(string first, string second) =>
        Assert.True(NorwegianOrder.Instance.Compare(first, second) < 0 && NorwegianOrder.Instance.Compare(second, first) > 0);

    [Theory]
    [InlineData("Os", "os")]
    [InlineData("Kárášjohka", "Karasjohka")]
    public void Only_the_same_text_is_equal(string first, string second) =>
        Assert.NotEqual(0, NorwegianOrder.Instance.Compare(first, second));
}
