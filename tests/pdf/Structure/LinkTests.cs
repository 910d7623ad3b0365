using System.Text;
using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Structure;

/// <summary>A link can be followed from the page, and is told of in the tree (PDF/UA-1 § 7.18).</summary>
public sealed class LinkTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("ei lang lenkje", 12));
    private static readonly ReadDocument Document = ReadDocument.Of(Sample.Of(new Block.Paragraph(new([new("Les "), new(Words, Link: Sample.Address), new(" i dag.")]))));
    private static readonly Node Link = Assert.Single(Document.Document.Of("Link"));

    [Fact]
    public void A_link_over_two_lines_is_one_link_in_two_places()
    {
        Assert.Equal(Words, Link.Text);
        Assert.True(Link.Annotations.Count > 1);
    }

    [Fact]
    public void Each_place_leads_to_the_address_and_says_what_it_is() => Assert.All(Link.Annotations, place =>
    {
        Assert.Equal("https://grants.example/tilskot?a=(1)&b=%C3%A5", Encoding.ASCII.GetString((byte[])((PdfDictionary)place["A"]!)["URI"]!));
        Assert.Equal(Words, PdfFile.Text(place["Contents"]));
    });

    [Fact]
    public void Each_place_leads_back_to_the_link() =>
        Assert.All(Link.Annotations, place => Assert.Equal(new Target(Link.Object), Document.Parents[place.Number("StructParent")]));

    [Fact]
    public void Each_place_covers_its_words()
    {
        var places = Link.Annotations.Select(place => ((List<object>)place["Rect"]!).Cast<double>().ToArray()).ToArray();
        Assert.All(Link.Own, shown => Assert.Contains(places, place => place[0] <= shown.Left + 0.1 && place[2] >= shown.Right - 4 && place[1] < shown.Baseline && place[3] > shown.Baseline));
    }

    [Fact]
    public void Tab_goes_through_links_in_reading_order() => Assert.All(Document.File.Pages, page => Assert.Equal("S", page.Named("Tabs")));

    [Fact]
    public void Two_pages_with_links_keep_theirs()
    {
        var document = ReadDocument.Of(Sample.Of(
            new Block.Paragraph(new Run("ein", Link: new("https://one.example/"))), Sample.Paragraph(Sample.Lorem(60)), new Block.Paragraph(new Run("to", Link: new("https://two.example/")))));
        Assert.All(document.Document.Of("Link"), link => Assert.Equal(new Target(link.Object), document.Parents[Assert.Single(link.Annotations).Number("StructParent")]));
        Assert.Equal(new[] { 1, 1 }, document.File.Pages.Where(page => page["Annots"] is not null).Select(page => document.File.Items(page["Annots"]).Count));
    }
}
