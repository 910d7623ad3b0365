using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Structure;

/// <summary>What a screen reader is told (PDF/UA-1, ISO 14289-1 § 7).</summary>
public sealed class StructureTests
{
    private static readonly ReadDocument Letter = ReadDocument.Of(Sample.Letter);

    [Fact]
    public void All_that_is_shown_is_read_or_marked_as_no_part_of_the_text() =>
        Assert.All(Letter.Shown, shown => Assert.True(shown.IsArtifact ^ shown.Id is not null));

    [Fact]
    public void All_that_is_read_is_in_the_tree_once() =>
        Assert.Equal(Letter.Shown.Where(shown => !shown.IsArtifact).Order(ByPlace), Letter.Document.Shown.Order(ByPlace));

    [Fact]
    public void It_is_read_in_the_order_that_it_was_written() => Assert.StartsWith(
        "Statsforvaltaren i NordfylketPostboks 1, 0000 Fjordvik Organisasjonsnummer 000 000 000Fjordvik kommune v/ Ingrid Moland"
        + "Sak2026/14Datotysdag 1. desember 2026UtlysingBarnevern saman 2026Tilskot til «Trygg start»Vedtak"
        + "Fjordvik får 250 000 kroner i tilskot. Les meir på sida vår. På samisk: Bures boahtin.Blåbærsyltetøy på Åsgård – § 29. Čuđiid",
        Letter.Document.Text, StringComparison.Ordinal);

    [Fact]
    public void The_pages_hold_the_text_in_the_order_that_it_is_read() =>
        Assert.Equal(Letter.Shown.Where(shown => !shown.IsArtifact).Select(shown => shown.Text), Letter.Document.Shown.OrderBy(shown => shown.Page).Select(shown => shown.Text));

    [Fact]
    public void Only_standard_types_are_used() => Assert.Subset(
        new HashSet<string>(["Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "Link", "Span"]),
        Letter.Document.All.Select(node => node.Type).ToHashSet());

    [Fact]
    public void The_parent_tree_leads_back_from_every_mark_to_its_element()
    {
        foreach (var node in Letter.Document.All)
        {
            foreach (var shown in node.Own)
            {
                var page = Letter.File.Pages[shown.Page].Number("StructParents");
                Assert.Equal(new Target(node.Object), ((List<object>)Letter.Parents[page])[shown.Id!.Value]);
            }
        }
    }

    [Fact]
    public void A_paragraph_that_goes_over_two_pages_is_one()
    {
        var text = Sample.Lorem(60);
        var paragraph = Assert.Single(ReadDocument.Of(Sample.Of(Sample.Paragraph(text))).Document.Children);

        Assert.Equal(text, paragraph.Text);
        Assert.Equal([0, 1], paragraph.Own.Select(shown => shown.Page).Distinct());
    }

    [Theory]
    [InlineData("1 2 3 2 1", "1 2 3 2 1")]
    [InlineData("2 4", "1 2")]
    [InlineData("1 3 3 6", "1 2 3 4")]
    [InlineData("0 9", "1 2")]
    public void Headings_begin_with_the_first_level_and_skip_none(string levels, string set)
    {
        var document = ReadDocument.Of(Sample.Of([.. levels.Split(' ').Select(level => new Block.Heading(int.Parse(level, System.Globalization.CultureInfo.InvariantCulture), $"Nivå {level}"))]));
        Assert.Equal(set.Split(' ').Select(level => $"H{level}"), document.Document.Children.Select(node => node.Type));
    }

    [Fact]
    public void A_text_in_another_language_says_which() => Assert.Equal(("se", "Bures boahtin"), Assert.Single(Letter.Document.Of("Span")) is { } span ? (span.Language, span.Text) : default);

    [Fact]
    public void A_blank_block_leaves_nothing_to_read() => Assert.Empty(ReadDocument.Of(Sample.Of(
        Sample.Paragraph(" \u200B\t"), new Block.Heading(1, ""), new Block.ListOf([" "]), new Block.KeyValues([new("Telefon", "")]), new Block.Letterhead("", []), new Block.Space(2))).Document.Children);

    private static Comparer<ShownText> ByPlace { get; } = Comparer<ShownText>.Create((one, other) =>
        (one.Page, one.Baseline, one.Left, one.Text).CompareTo((other.Page, other.Baseline, other.Left, other.Text)));
}
