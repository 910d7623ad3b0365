using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Structure;

/// <summary>A list says what are its labels and what its items (PDF/UA-1 § 7.6).</summary>
public sealed class ListStructureTests
{
    [Theory]
    [InlineData(false, "Disc", "•", "•")]
    [InlineData(true, "Decimal", "1.", "2.")]
    public void Items_have_a_label_and_a_body(bool ordered, string numbering, string first, string second)
    {
        var list = Assert.Single(ReadDocument.Of(Sample.Of(new Block.ListOf(["a", "b"], ordered))).Document.Children);

        Assert.Equal(("L", numbering), (list.Type, list.Attributes.Named("ListNumbering")));
        Assert.Equal([$"Lbl {first} LBody a", $"Lbl {second} LBody b"], list.Children.Select(item => string.Join(' ', item.Children.Select(part => $"{part.Type} {part.Text}"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Names_are_the_labels_of_their_values(bool across)
    {
        var list = Assert.Single(ReadDocument.Of(Sample.Of(new Block.KeyValues([new("Sak", "2026/14"), new("Dato", "i dag")], across))).Document.Children);
        Assert.Equal(["Lbl Sak LBody 2026/14", "Lbl Dato LBody i dag"], list.Children.Select(item => string.Join(' ', item.Children.Select(part => $"{part.Type} {part.Text}"))));
    }
}
