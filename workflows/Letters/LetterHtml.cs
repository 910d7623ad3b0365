using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Grants.Workflows.Letters;

/// <summary>A letter as semantic HTML that stands alone: no scripts, no styles of its own, and everything that people wrote encoded.</summary>
internal static class LetterHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The whole document; the facts stand in the header, below the title.</summary>
    public static string Of(WrittenLetter letter) =>
        $"""
        <!doctype html>
        <html lang="{letter.LanguageTag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(letter.Title)}</title>
        <link rel="stylesheet" href="/assets/letter.css">
        </head>
        <body>
        <main>
        <header>
        <p>{Encoded(letter.From)}</p>
        <h1>{Encoded(letter.Title)}</h1>
        {Of(new LetterPart.Facts([.. letter.To, .. letter.References]))}
        </header>
        {string.Join('\n', letter.Parts.Select(Of).Where(part => part.Length > 0))}
        </main>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Of(LetterPart part) => part switch
    {
        LetterPart.Heading heading => $"<h2>{Encoded(heading.Title)}</h2>",
        LetterPart.Text text => string.Join('\n', text.Paragraphs.Select(Paragraph)),
        LetterPart.List list => $"<ul>\n{Lines(list.Items, item => $"<li>{Encoded(item)}</li>")}</ul>",
        LetterPart.Facts facts => $"<dl>\n{Lines(facts.Items, fact => $"<div><dt>{Encoded(fact.Name)}</dt><dd>{Encoded(fact.Value)}</dd></div>")}</dl>",
        LetterPart.Table table => Table(table),
        _ => throw new UnreachableException($"{part.GetType().Name} is not known."),
    };

    private static string Paragraph(string text) => $"<p>{string.Join("<br>\n", text.Split('\n').Select(Encoded))}</p>";

    private static string Table(LetterPart.Table table) =>
        new StringBuilder($"<table>\n<caption>{Encoded(table.Caption)}</caption>\n")
            .Append($"<thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\">{Encoded(column)}</th>"))}</tr></thead>\n<tbody>\n")
            .Append(Lines(table.Rows, row => $"<tr><th scope=\"row\">{Encoded(row[0])}</th>{string.Concat(row.Skip(1).Zip(table.Columns.Skip(1), Cell))}</tr>"))
            .Append("</tbody>\n</table>")
            .ToString();

    /// <summary>With its column's name, which stands before it where a screen is too narrow for columns.</summary>
    private static string Cell(string text, string column) => $"<td data-column=\"{Encoded(column)}\">{Encoded(text)}</td>";

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Concat(items.Select(item => line(item) + "\n"));

    private static string Encoded(string text) => Encoder.Encode(text);
}
