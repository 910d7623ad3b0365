using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>A letter as semantic HTML that stands alone: no scripts, no styles of its own, and everything that people wrote encoded.</summary>
internal sealed class LetterHtml(Language language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder body = new();

    public Language Language => language;

    public string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;

    public LetterHtml Heading(string bokmal, string nynorsk) => Add($"<h2>{Encoded(In(bokmal, nynorsk))}</h2>");

    public LetterHtml Say(string bokmal, string nynorsk) => Text(In(bokmal, nynorsk));

    /// <summary>A text that a person wrote: an empty line begins a new paragraph, a line break stays one.</summary>
    public LetterHtml Text(string? text)
    {
        foreach (var paragraph in (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add($"<p>{string.Join("<br>\n", paragraph.Split('\n').Select(Encoded))}</p>");
        return this;
    }

    public LetterHtml List(IEnumerable<string> items)
    {
        Add("<ul>");
        foreach (var item in items) Add($"<li>{Encoded(item)}</li>");
        return Add("</ul>");
    }

    /// <summary>Names with their values, one below the other.</summary>
    public LetterHtml Facts(IEnumerable<(string Name, string Value)> facts)
    {
        Add("<dl>");
        foreach (var (name, value) in facts) Add($"<div><dt>{Encoded(name)}</dt><dd>{Encoded(value)}</dd></div>");
        return Add("</dl>");
    }

    /// <summary>A table whose first column names its rows.</summary>
    public LetterHtml Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Add($"<table>\n<caption>{Encoded(caption)}</caption>");
        Add($"<thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Encoded(column)}</th>"))}</tr></thead>\n<tbody>");
        foreach (var row in rows)
            Add($"<tr><th scope=\"row\">{Encoded(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Encoded(cell)}</td>"))}</tr>");
        return Add("</tbody>\n</table>");
    }

    /// <summary>The whole document; the facts stand in the header, below the title.</summary>
    public string Document(string title, string from, LetterHtml header) =>
        $"""
        <!doctype html>
        <html lang="{In("nb", "nn")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(title)}</title>
        <link rel="stylesheet" href="/assets/letter.css">
        </head>
        <body>
        <main>
        <header>
        <p>{Encoded(from)}</p>
        <h1>{Encoded(title)}</h1>
        {header.body.ToString().TrimEnd()}
        </header>
        {body.ToString().TrimEnd()}
        </main>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private LetterHtml Add(string html)
    {
        body.Append(html).Append('\n');
        return this;
    }

    private static string Encoded(string text) => Encoder.Encode(text);
}
