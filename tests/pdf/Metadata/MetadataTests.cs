using System.Text;
using System.Xml.Linq;
using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests.Metadata;

/// <summary>What the file says of itself (PDF/A-2a, ISO 19005-2 § 6; PDF/UA-1 § 7.1).</summary>
public sealed class MetadataTests
{
    private static readonly ReadDocument Letter = ReadDocument.Of(Sample.Letter);
    private static readonly XElement Xmp = XDocument.Parse(Letter.Xmp).Root!;

    [Theory]
    [InlineData("http://www.aiim.org/pdfa/ns/id/", "part", "2")]
    [InlineData("http://www.aiim.org/pdfa/ns/id/", "conformance", "A")]
    [InlineData("http://www.aiim.org/pdfua/ns/id/", "part", "1")]
    [InlineData("http://purl.org/dc/elements/1.1/", "title", "Tilskot til «Trygg start»")]
    [InlineData("http://purl.org/dc/elements/1.1/", "creator", "Statsforvaltaren i Nordfylket")]
    [InlineData("http://purl.org/dc/elements/1.1/", "language", "nn")]
    [InlineData("http://ns.adobe.com/xap/1.0/", "CreateDate", "2026-12-01T09:31:00+01:00")]
    public void The_metadata_says(string space, string name, string value) => Assert.Equal(value, Xmp.Descendants(XName.Get(name, space)).Single().Value);

    [Fact]
    public void The_older_metadata_says_the_same()
    {
        var info = Letter.File.Dictionary(Letter.File.Trailer["Info"]);
        Assert.Equal(("Tilskot til «Trygg start»", "Statsforvaltaren i Nordfylket", "D:20261201093100+01'00'"), (PdfFile.Text(info["Title"]), PdfFile.Text(info["Author"]), PdfFile.Text(info["CreationDate"])));
    }

    [Fact]
    public void The_metadata_is_readable_by_programs_that_know_no_PDF() => Assert.Null(Letter.File.Dictionary(Letter.File.Catalog["Metadata"])["Filter"]);

    [Fact]
    public void A_reader_shows_the_title_and_not_the_file_name() => Assert.Equal(true, ((PdfDictionary)Letter.File.Catalog["ViewerPreferences"]!)["DisplayDocTitle"]);

    [Fact]
    public void The_document_has_its_language_and_is_tagged()
    {
        Assert.Equal("nn", PdfFile.Text(Letter.File.Catalog["Lang"]));
        Assert.Equal(true, ((PdfDictionary)Letter.File.Catalog["MarkInfo"]!)["Marked"]);
    }

    [Fact]
    public void The_headings_are_the_outline()
    {
        var top = Outline(Letter.File.Dictionary(Letter.File.Catalog["Outlines"]));
        Assert.Equal("Tilskot til «Trygg start»(Vedtak Grunngjeving Reglane Budsjett Vilkår)", top);
    }

    [Fact]
    public void Each_line_of_the_outline_leads_to_its_heading()
    {
        foreach (var (title, destination) in Lines(Letter.File.Dictionary(Letter.File.Catalog["Outlines"])))
        {
            var heading = Letter.Document.All.Single(node => node.Type.StartsWith('H') && node.Text == title).Own[0];
            Assert.Equal(Letter.File.Items(Letter.File.Dictionary(Letter.File.Catalog["Pages"])["Kids"])[heading.Page], destination[0]);
            Assert.InRange((double)destination[3], heading.Baseline, heading.Baseline + 40);
        }
    }

    [Fact]
    public void The_file_names_itself_by_a_hash_of_its_content()
    {
        var ids = (List<object>)Letter.File.Trailer["ID"]!;
        var other = (List<object>)ReadDocument.Of(Sample.Of(Sample.Paragraph("a"))).File.Trailer["ID"]!;
        Assert.Equal((byte[])ids[0], (byte[])ids[1]);
        Assert.NotEqual((byte[])ids[0], (byte[])other[0]);
    }

    [Fact]
    public void The_file_begins_as_a_binary_PDF_1_7() => Assert.StartsWith("%PDF-1.7\n%âãÏÓ\n", Encoding.Latin1.GetString(Letter.Bytes), StringComparison.Ordinal);

    [Fact]
    public void A_document_has_a_title() => Assert.Throws<ArgumentException>(() => new PdfInfo(" \u0007", "nb", "", Sample.Created));

    [Fact]
    public void What_XML_cannot_hold_is_not_in_the_metadata()
    {
        var document = new PdfDocument(new("<a> & \"b\" \ud800\u0001", "nb", "", Sample.Created), null, null, []);
        Assert.Contains("&lt;a&gt; &amp; &quot;b&quot; \uFFFD<", ReadDocument.Of(document).Xmp, StringComparison.Ordinal);
    }

    private static string Outline(PdfDictionary parent) => string.Join(' ', Children(parent).Select(item =>
        PdfFile.Text(item["Title"]) + (item["First"] is null ? "" : $"({Outline(item)})")));

    private static IEnumerable<(string Title, List<object> Destination)> Lines(PdfDictionary parent) =>
        Children(parent).SelectMany(item => Lines(item).Prepend((PdfFile.Text(item["Title"]), (List<object>)item["Dest"]!)));

    private static IEnumerable<PdfDictionary> Children(PdfDictionary parent)
    {
        for (var next = parent["First"]; next is not null;)
        {
            var item = Letter.File.Dictionary(next);
            yield return item;
            next = item["Next"];
        }
    }
}
