using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Layout;

/// <summary>Where lines end, as narrow as a text can be set without dividing more.</summary>
public sealed class LineBreakTests
{
    [Theory]
    [InlineData("lokal vurdering", "lokal |vurdering")]
    [InlineData("får 300\u00A0000 kroner no", "får |300\u00A0000 kroner |no")]
    [InlineData("får 50 000 kroner no", "får |50 000 kroner |no")]
    [InlineData("måndag 2. november 2026 kl. 14 er", "måndag |2. november |2026 kl. 14 er")]
    [InlineData("i 2018. Det", "i |2018. |Det")]
    [InlineData("lova § 29 seier", "lova |§ 29 seier")]
    [InlineData("risiko- og tilstandsvurdering", "risiko- og |tilstandsvurdering")]
    [InlineData("barneverns-leiar", "barneverns-|leiar")]
    [InlineData("barneverns\u2011leiar", "barneverns\u2011leiar")]
    [InlineData("kommune/fylke", "kommune/|fylke")]
    [InlineData("2019–2020", "2019–2020")]
    [InlineData("tilstands\u00ADvurdering", "tilstands\u00AD|vurdering")]
    [InlineData("fyrste\nandre", "fyrste\n|andre")]
    public void Lines_end_at(string text, string lines)
    {
        var set = new Typesetter("nn").Set(Artifact.Header, text, Look.Body);
        Assert.Equal(lines, string.Join('|', set.Lines(set.Narrowest).Select(line => string.Concat(line.Glyphs.Select(glyph => glyph.Character)))));
    }

    [Fact]
    public void A_soft_hyphen_within_a_line_is_not_seen() => Assert.Equal("tilstandsvurdering", Shown("tilstands\u00ADvurdering").Single().Text);

    [Fact]
    public void A_word_longer_than_the_line_is_broken_and_nothing_is_lost()
    {
        var word = new string('x', 500);
        var shown = Shown(word);
        Assert.True(shown.Length > 4);
        Assert.Equal(word, string.Concat(shown.Select(line => line.Text)));
    }

    [Fact]
    public void A_letter_is_not_parted_from_its_accents()
    {
        var shown = Shown(string.Concat(Enumerable.Repeat("x\u0323\u0331", 200)));
        Assert.All(shown, line => Assert.StartsWith("x", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_stay_apart_without_their_lines() => Assert.Equal(Sample.Lorem(5), string.Concat(Shown(Sample.Lorem(5)).Select(line => line.Text)));

    private static ShownText[] Shown(string text) => [.. ReadDocument.Of(Sample.Of(new Block.Paragraph(text))).Document.Shown];
}
