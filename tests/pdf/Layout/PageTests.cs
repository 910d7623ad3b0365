using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Layout;

/// <summary>What stands on which page, and where.</summary>
public sealed class PageTests
{
    [Fact]
    public void Nothing_stands_in_the_margins()
    {
        var document = ReadDocument.Of(Sample.Letter);
        Assert.All(document.Shown.Where(shown => !string.IsNullOrWhiteSpace(shown.Text)), shown =>
        {
            Assert.InRange(shown.Left, Look.Margin - 0.1, Look.PageWidth - Look.Margin);
            Assert.InRange(shown.Right - (shown.Text.EndsWith(' ') ? 4 : 0), 0, Look.PageWidth - Look.Margin + 0.1);
            if (!shown.IsArtifact) Assert.InRange(shown.Baseline, Look.Margin, Look.PageHeight - Look.Margin);
        });
    }

    [Fact]
    public void Every_page_has_its_number_and_all_but_the_first_the_header() => Assert.Equal(
        ["Side 1 av 2|Sak 2026/14", "Sak 2026/14|Statsforvaltaren i Nordfylket|Side 2 av 2|Sak 2026/14"],
        ReadDocument.Of(Sample.Of(Sample.Paragraph(Sample.Lorem(60)))) is var document ? [document.Artifacts(0), document.Artifacts(1)] : []);

    [Fact]
    public void A_heading_stands_with_two_lines_of_what_it_is_over() => Assert.All(Lengths(), filler =>
    {
        var document = ReadDocument.Of(Sample.Of([.. Filler(filler), new Block.Heading(1, "Vedtak"), Sample.Paragraph(Sample.Lorem(4))]));
        var heading = document.Document.Of("H1").Single().Shown.Single();
        var lines = document.Document.Children[^1].Shown;
        Assert.Equal([heading.Page, heading.Page], lines.Take(2).Select(line => line.Page));
    });

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_on_a_page() => Assert.All(Lengths(), filler =>
    {
        var lines = ReadDocument.Of(Sample.Of([.. Filler(filler), Sample.Paragraph(Sample.Lorem(5))])).Document.Children[^1].Shown;
        Assert.All(lines.GroupBy(line => line.Page), page => Assert.True(page.Count() > 1));
    });

    [Fact]
    public void A_row_of_a_table_is_not_divided() => Assert.All(Lengths(), filler =>
    {
        var document = ReadDocument.Of(Sample.Of([.. Filler(filler), Sample.Criteria(3)]));
        Assert.All(document.Document.Of("TR"), row => Assert.Single(row.Shown.Select(shown => shown.Page).Distinct()));
    });

    [Fact]
    public void A_table_does_not_begin_with_its_column_names_alone() => Assert.All(Lengths(), filler =>
    {
        var table = ReadDocument.Of(Sample.Of([.. Filler(filler), Sample.Criteria(3)])).Document.Of("Table").Single();
        Assert.Single(table.Children.Take(2).Append(table.Children[2].Children[0]).SelectMany(part => part.Shown).Select(shown => shown.Page).Distinct());
    });

    [Fact]
    public void A_row_that_is_longer_than_a_page_goes_on()
    {
        var document = ReadDocument.Of(Sample.Of(new Block.Table(null, [new("Kriterium"), new("Grunngjeving")], [Sample.Row("Plan", Sample.Lorem(120))])));
        Assert.True(document.File.Pages.Count > 1);
        Assert.Equal(Sample.Lorem(120), document.Document.Of("TD").Single().Text);
    }

    [Fact]
    public void Numbers_end_under_each_other()
    {
        var ends = ReadDocument.Of(Sample.Letter).Document.Of("TR").Where(row => row.Children.Count == 2).Select(row => row.Children[1].Shown[0].Right);
        Assert.All(ends, end => Assert.Equal(Look.PageWidth - Look.Margin, end, 0.1));
    }

    [Fact]
    public void Figures_are_of_one_width() => Assert.Single("0123456789".Select(figure => Grants.Pdf.Fonts.Typeface.Regular.WidthOf(new(figure))).Distinct());

    // Enough lines before to push what is tested over the end of the first page, a line at a time.
    private static IEnumerable<int> Lengths() => Enumerable.Range(30, 20);

    private static IEnumerable<Block> Filler(int lines) => Enumerable.Range(1, lines).Select(line => Sample.Paragraph($"Linje {line}")).Take(lines - 12).Concat<Block>([new Block.Space(12)]);
}
