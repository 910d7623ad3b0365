using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Pdf;
using Grants.Pdf.Content;

namespace Grants.Workflows.Letters;

/// <summary>A letter as a tagged PDF for archives and printers. The same letter gives the same bytes.</summary>
internal static class LetterPdf
{
    public static byte[] Of(WrittenLetter letter) => new PdfDocument(
        new(letter.Title, letter.LanguageTag, letter.From, letter.At.InZone(Oslo.Zone).ToDateTimeOffset()),
        new(letter.From, $"Sak {letter.Case}"),
        new(letter.Title, (page, pages) => $"Side {page} av {pages}"),
        [
            new Block.Letterhead(letter.From, []),
            new Block.Paragraph(string.Join('\n', letter.To.Select(To))),
            new Block.KeyValues([.. letter.References.Select(Pair)], Across: true),
            new Block.Heading(1, letter.Title),
            .. letter.Parts.SelectMany(Of),
        ]).ToBytes();

    // The municipality stands alone on its line, as on an envelope.
    private static string To(LetterFact fact, int line) => line == 0 ? fact.Value : $"{fact.Name}: {fact.Value}";

    private static IEnumerable<Block> Of(LetterPart part) => part switch
    {
        LetterPart.Heading heading => [new Block.Heading(2, heading.Title)],
        LetterPart.Text text => text.Paragraphs.Select(paragraph => new Block.Paragraph(paragraph)),
        LetterPart.List list => [new Block.ListOf([.. list.Items.Select(RichText.FromString)])],
        LetterPart.Facts facts => [new Block.KeyValues([.. facts.Items.Select(Pair)], Across: true)],
        LetterPart.Table table =>
        [
            new Block.Table(table.Caption, [.. table.Columns.Select(column => new Column(column))], [.. table.Rows.Select(row => new TableRow([.. row.Select(RichText.FromString)]))]),
        ],
        _ => throw new UnreachableException($"{part.GetType().Name} is not known."),
    };

    private static KeyValue Pair(LetterFact fact) => new(fact.Name, fact.Value);
}
