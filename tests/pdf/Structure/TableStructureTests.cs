using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Structure;

/// <summary>A table says which cells name which (PDF/UA-1 § 7.5).</summary>
public sealed class TableStructureTests
{
    private static readonly ReadDocument Long = ReadDocument.Of(Sample.Of(Sample.Criteria(40)));
    private static readonly Node Table = Assert.Single(Long.Document.Children);

    [Fact]
    public void A_table_has_a_caption_and_its_column_names_before_its_rows() =>
        Assert.Equal(["Caption", "THead", "TBody"], Table.Children.Select(node => node.Type));

    [Fact]
    public void Column_names_name_their_columns() => Assert.Equal(
        [("Column", "Vilkår"), ("Column", "Resultat"), ("Column", "Det vi fann")], Table.Children[1].Of("TH").Select(cell => (cell.Scope!, cell.Text)));

    [Fact]
    public void The_first_cell_names_its_row() => Assert.All(Table.Children[2].Children, row =>
        Assert.Equal(["TH Row", "TD ", "TD "], row.Children.Select(cell => $"{cell.Type} {cell.Scope}")));

    [Fact]
    public void All_rows_are_of_the_same_length() => Assert.All(Table.Of("TR"), row => Assert.Equal(3, row.Children.Count));

    [Fact]
    public void An_empty_cell_is_there() =>
        Assert.Equal(["TH", "TD"], ReadDocument.Of(Sample.Of(new Block.Table(null, [new("A"), new("B")], [Sample.Row("a", "")]))).Document.Of("TBody").Single().Children[0].Children.Select(cell => cell.Type));

    [Fact]
    public void Every_page_shows_the_column_names_and_they_are_read_once()
    {
        Assert.True(Long.File.Pages.Count > 1);
        Assert.All(Enumerable.Range(1, Long.File.Pages.Count - 1), page => Assert.EndsWith("Vilkår|Resultat|Det vi fann", Long.Artifacts(page), StringComparison.Ordinal));
        Assert.Equal(3, Table.Shown.Count(shown => shown.Text is "Vilkår" or "Resultat" or "Det vi fann"));
    }

    [Fact]
    public void Without_rows_there_is_no_table() => Assert.Empty(ReadDocument.Of(Sample.Of(Sample.Criteria(0))).Document.Children);

    [Fact]
    public void A_row_without_a_cell_for_each_column_is_a_fault_of_the_program() =>
        Assert.Throws<ArgumentException>(() => Sample.Of(new Block.Table(null, [new("A"), new("B")], [Sample.Row("a")])).ToBytes());
}
