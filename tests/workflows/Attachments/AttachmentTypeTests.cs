using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Grants.Workflows.Attachments;

namespace Grants.Workflows.Tests.Attachments;

public sealed class AttachmentTypeTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    private static readonly byte[] Jpg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46];

    private static AttachmentType? Detect(byte[] content) => AttachmentType.Detect(new MemoryStream(content));

    private static AttachmentType? Detect(string content) => Detect(Encoding.Latin1.GetBytes(content));

    [Fact]
    public void A_pdf_is_told_by_its_first_bytes() => Assert.Same(AttachmentType.Pdf, Detect("%PDF-1.7\nand nothing more"));

    [Fact]
    public void A_png_is_told_by_its_first_bytes() => Assert.Same(AttachmentType.Png, Detect(Png));

    [Fact]
    public void A_jpg_is_told_by_its_first_bytes() => Assert.Same(AttachmentType.Jpg, Detect(Jpg));

    [Fact]
    public void A_docx_is_told_by_its_parts() => Assert.Same(AttachmentType.Docx, Detect(Zips.Docx));

    [Fact]
    public void An_xlsx_is_told_by_its_parts() => Assert.Same(AttachmentType.Xlsx, Detect(Zips.Xlsx));

    [Theory, InlineData(CompressionLevel.NoCompression), InlineData(CompressionLevel.Optimal)]
    public void An_odt_is_told_by_what_it_declares(CompressionLevel level) =>
        Assert.Same(AttachmentType.Odt, Detect(Zips.OpenDocument(Zips.Text, level)));

    [Fact]
    public void An_ods_is_told_by_what_it_declares() => Assert.Same(AttachmentType.Ods, Detect(Zips.OpenDocument(Zips.Spreadsheet)));

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.text-template")]
    [InlineData("application/vnd.oasis.opendocument.presentation")]
    [InlineData("application/epub+zip")]
    [InlineData("")]
    public void What_declares_another_type_is_refused(string type) => Assert.Null(Detect(Zips.OpenDocument(type)));

    [Fact]
    public void A_docx_with_a_numbered_main_part_is_one_too() =>
        Assert.Same(AttachmentType.Docx, Detect(Zips.Of("[Content_Types].xml", "word/document2.xml")));

    [Theory]
    [InlineData("word/document.xml", "[Content_Types].xml")]
    [InlineData("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "word/document.xml")]
    public void The_order_of_the_parts_does_not_matter(params string[] names) => Assert.Same(AttachmentType.Docx, Detect(Zips.Of(names)));

    [Fact]
    public void A_docx_that_was_written_in_one_go_is_one_too() =>
        Assert.Same(AttachmentType.Docx, Detect(Zips.Streamed("[Content_Types].xml", "_rels/.rels", "word/document.xml")));

    [Theory, InlineData(25_000), InlineData(45_000), InlineData(65_000)]
    public void A_docx_that_was_cut_off_keeps_its_type(int length) => Assert.Same(AttachmentType.Docx, Detect(
        Zips.Of("[Content_Types].xml", "word/document.xml", "_rels/.rels", "word/styles.xml")[..length]));

    [Theory, InlineData(45_000), InlineData(65_000)]
    public void An_xlsx_that_was_written_in_one_go_and_cut_off_keeps_its_type(int length) => Assert.Same(AttachmentType.Xlsx, Detect(
        Zips.Streamed("docProps/app.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml")[..length]));

    [Fact]
    public void An_odt_that_was_cut_off_keeps_its_type() => Assert.Same(AttachmentType.Odt, Detect(Zips.OpenDocument(Zips.Text)[..200]));

    [Fact]
    public void A_docx_with_a_damaged_part_keeps_its_type()
    {
        var damaged = Zips.Docx;
        Array.Fill<byte>(damaged, 0, 1_000, 10_000);
        Assert.Same(AttachmentType.Docx, Detect(damaged));
    }

    [Fact]
    public void A_plain_zip_is_refused() => Assert.Null(Detect(Zips.Of("notes.txt", "documents/document.xml")));

    [Fact]
    public void A_zip_with_the_folder_of_a_docx_and_no_types_is_refused() => Assert.Null(Detect(Zips.Of("word/document.xml", "notes.txt")));

    [Fact]
    public void A_plain_zip_that_holds_a_docx_is_refused()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("inner.docx", CompressionLevel.NoCompression).Open();
            part.Write(Zips.Docx);
        }
        Assert.Null(Detect(output.ToArray()));
    }

    [Theory, InlineData("word/document.xml", "word/vbaProject.bin"), InlineData("xl/workbook.xml", "xl/vbaProject.bin")]
    public void A_file_with_macros_is_refused(string main, string macros) =>
        Assert.Null(Detect(Zips.Of("[Content_Types].xml", main, macros)));

    [Theory]
    [InlineData("")]
    [InlineData("MZ\u0090\0\u0003\0\0\0")]
    [InlineData("\u007fELF\u0002\u0001\u0001\0")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("GIF89a")]
    [InlineData("{\\rtf1}")]
    [InlineData("%PDF")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void Anything_else_is_refused(string content) => Assert.Null(Detect(content));

    [Theory, InlineData(1), InlineData(1024)]
    public void A_pdf_with_junk_before_it_is_refused(int length) => Assert.Null(Detect(new string(' ', length) + "%PDF-1.7"));

    [Fact]
    public void The_leading_bytes_decide_what_a_file_of_two_types_is() =>
        Assert.Same(AttachmentType.Pdf, Detect([.. "%PDF-1.7\n"u8, .. Zips.Docx]));

    [Fact]
    public void A_docx_with_something_before_it_is_refused() => Assert.Null(Detect([.. "MZ"u8, .. Zips.Docx]));

    [Fact]
    public void The_content_is_left_at_its_start()
    {
        using var content = new MemoryStream(Zips.Docx);
        content.Position = 100;
        AttachmentType.Detect(content);
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public void No_bytes_after_the_mark_of_a_zip_are_too_strange() =>
        Prop.ForAll<byte[]>(bytes => { Detect([.. "PK\u0003\u0004"u8, .. bytes]); }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_damage_to_a_docx_is_too_strange() =>
        Prop.ForAll<int, byte>((at, value) =>
        {
            var damaged = Zips.Docx;
            damaged[^(1 + Math.Abs(at % 400))] = value;
            Detect(damaged);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_type_has_a_media_type_of_its_own() =>
        Assert.Equal(7, AttachmentType.All.Select(type => type.MediaType).Distinct().Count());
}
