using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Tests.Municipalities;

public sealed class SearchTests
{
    private static readonly LocalDate Today = new(2026, 10, 1);

    [Theory]
    [InlineData("alver", "Alver")]
    [InlineData("ALVER", "Alver")]
    [InlineData("4631", "Alver")]
    [InlineData("  alver ", "Alver")]
    [InlineData("ÅLESUND", "Ålesund")]
    [InlineData("fron", "Nord-Fron Sør-Fron")]
    [InlineData("nore og", "Nore og Uvdal")]
    [InlineData("herøy nordland", "Herøy")]
    [InlineData("herøy", "Herøy Herøy")]
    [InlineData("465", "Gloppen Stryn")]
    [InlineData("finst ikkje", "")]
    public void Numbers_and_names_are_found_by_how_they_begin(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Register.Standard.Search(text, Today).Select(m => m.Name)));

    [Fact]
    public void The_name_itself_comes_first_then_those_that_begin_with_the_text() =>
        Assert.Equal(["Os", "Osen", "Oslo", "Osterøy"], Register.Standard.Search("os", Today).Take(4).Select(m => m.Name));

    [Fact]
    public void A_county_finds_all_of_its_municipalities() =>
        Assert.Equal(43, Register.Standard.Search("vestland", Today).Length);

    [Fact]
    public void A_name_comes_before_a_county() =>
        Assert.Equal("Nord-Aurdal", Register.Standard.Search("nord", Today)[0].Name);

    [Fact]
    public void A_county_is_found_after_the_names() =>
        Assert.Equal("Nordland", Register.Standard.Search("nord", Today)[^1].County);

    [Fact]
    public void An_empty_text_finds_all() => Assert.Equal(357, Register.Standard.Search(" ", Today).Length);

    [Theory]
    [InlineData("karasjohka")]
    [InlineData("Kárášjohka")]
    public void Letters_of_Sami_names_are_found_with_and_without_their_accents(string text)
    {
        var row = Register.Standard.Search("karasjok", Today)[0] with { Name = "Kárášjohka - Karasjok" };

        Assert.NotEmpty(new Register([row], []).Search(text, Today));
    }
}
