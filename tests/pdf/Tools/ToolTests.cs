using FsCheck;
using FsCheck.Fluent;

namespace Grants.Pdf.Tests.Tools;

/// <summary>What programs written by others say of our documents.</summary>
public sealed class ToolTests
{
    private static readonly Tool Qpdf = new("qpdf"), Fonts = new("pdffonts"), Text = new("pdftotext"), Info = new("pdfinfo");

    [SkippableFact]
    public void Qpdf_finds_no_fault()
    {
        var (exit, said) = Qpdf.Run(Sample.Letter.ToBytes(), "--check", "{}");
        Assert.True(exit == 0, said);
        Assert.DoesNotContain("WARNING", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void All_fonts_are_embedded_subsets_with_unicode()
    {
        var lines = Fonts.Run(Sample.Letter.ToBytes(), "{}").Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+Inter-\w+ +CID TrueType +Identity-H +yes yes yes ", line));
    }

    [SkippableFact]
    public void Norwegian_letters_come_back_right() =>
        Assert.Contains("Blåbærsyltetøy på Åsgård – § 29. Čuđiid áŋggir šattai ŧ ja ž.", Text.Run(Sample.Letter.ToBytes(), "{}", "-").Said, StringComparison.Ordinal);

    [SkippableFact]
    public void It_is_known_as_a_tagged_document_on_A4()
    {
        var said = Info.Run(Sample.Letter.ToBytes(), "{}").Said;
        Assert.Matches("Tagged: +yes", said);
        Assert.Matches(@"Page size: +595\.28 x 841\.89 pts \(A4\)", said);
        Assert.Matches("Pages: +2\n", said);
        Assert.DoesNotContain("Syntax", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_structure_is_seen_by_others()
    {
        var tree = Info.Run(Sample.Letter.ToBytes(), "-struct-text", "{}").Said;
        Assert.Matches("H1 \\(block\\)\\s+\"Tilskot til «Trygg start»\"", tree);
        Assert.Matches("TH:\\s+/Scope /Column\\s+\"Vilkår\"", tree);
        Assert.DoesNotContain("Error", tree, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Any_Latin_text_comes_back_as_it_was_written()
    {
        Skip.IfNot(Text.IsThere, "pdftotext is not installed");
        var letters = Gen.Elements("abcdefghijklmnopqrstuvwxyzæøåABCÆØÅÁČĐŊŠŦŽáčđŋšŧžéèêóòôäöü0123456789.,:;!?%&/()«»–§'\"+*=#@€".Select(letter => letter.ToString()).ToArray());
        var words = letters.NonEmptyListOf().Select(word => string.Concat(word.Take(30)));
        Prop.ForAll(words.NonEmptyListOf().Select(list => string.Join(' ', list)).ToArbitrary(), text =>
            string.Concat(Text.Run(new PdfDocument(Sample.Info, null, null, [Sample.Paragraph(text)]).ToBytes(), "-raw", "{}", "-").Said.Where(letter => !char.IsWhiteSpace(letter)))
                == text.Replace(" ", "", StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }
}
