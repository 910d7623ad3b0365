using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Grants.Workflows.Mail;

/// <summary>
/// A mail as plain, semantic HTML. Mail programs drop style sheets, scripts and images, so there are none:
/// what style there is stands on the element, and nothing is lost without it.
/// </summary>
internal static class HtmlText
{
    private const string BodyStyle = "margin:0;padding:16px;background:#ffffff;color:#1e2b3c;font:16px/1.5 Inter,Arial,sans-serif";
    private const string ColumnStyle = "max-width:600px;margin:0 auto";
    private const string ButtonStyle = "display:inline-block;padding:12px 20px;border-radius:4px;background:#0062ba;color:#ffffff;font-weight:bold;text-decoration:none";
    private const string AddressStyle = "font-size:14px;overflow-wrap:anywhere;word-break:break-all";
    private const string FooterStyle = "margin-top:32px;padding-top:16px;border-top:1px solid #c5cbd3;font-size:14px;color:#4b5563";

    // Norwegian letters and «» stand as they are; <, >, &, quotes and control characters never do.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(MailText mail, string language) =>
        $"""
        <!doctype html>
        <html lang="{Encoded(language)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Encoded(mail.Subject)}</title>
        </head>
        <body style="{BodyStyle}">
        <div style="{ColumnStyle}">
        {string.Join('\n', Pieces(mail))}
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static IEnumerable<string> Pieces(MailText mail) =>
    [
        Paragraph(mail.Greeting),
        .. mail.Blocks.Select(Block),
        .. Optional(mail.Action, Button),
        .. mail.AfterAction.Select(Block),
        .. Optional(mail.Signature, Paragraph),
        .. Optional(mail.Footer, Footer),
    ];

    private static string Block(MailBlock block) => block switch
    {
        MailBlock.Paragraph paragraph => Paragraph(paragraph.Text),
        MailBlock.Numbered numbered => $"<ol>\n{string.Concat(numbered.Items.Select(item => $"<li>{Lines(item)}</li>\n"))}</ol>",
        _ => throw new UnreachableException($"A mail cannot show {block.GetType().Name}."),
    };

    private static string Paragraph(string text) => $"<p>{Lines(text)}</p>";

    // The address stands there too: some programs strip links, and a careful reader wants to see where it goes.
    private static string Button(MailAction action) =>
        $"""
        <p><a href="{Encoded(action.Url)}" style="{ButtonStyle}">{Encoded(action.Label)}</a></p>
        <p style="{AddressStyle}">{Encoded(action.Url)}</p>
        """;

    private static string Footer(MailFooter footer)
    {
        IEnumerable<string> sentences =
        [
            Lines(footer.Before),
            .. Optional(footer.Link, link => $"<a href=\"{Encoded(link.Url)}\">{Encoded(link.Label)}</a>."),
            .. Optional(footer.After.Length == 0 ? null : footer.After, Lines),
        ];
        return $"<div style=\"{FooterStyle}\"><p>{string.Join(' ', sentences)}</p></div>";
    }

    private static IEnumerable<string> Optional<T>(T? value, Func<T, string> render) where T : class => value is null ? [] : [render(value)];

    private static string Lines(string text) =>
        string.Join("<br>\n", text.ReplaceLineEndings("\n").Split('\n').Select(Encoded));

    private static string Encoded(string text) => Encoder.Encode(text);
}
