using System.Text;
using Grants.Pdf.Content;
using Grants.Pdf.Fonts;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Layout;

/// <summary>Turns texts into measured characters, and gives them their place in the document's structure.</summary>
/// <param name="language">The document's.</param>
internal sealed class Typesetter(string language)
{
    private int order;

    public FontSubset Regular { get; } = new(Typeface.Regular);

    public FontSubset Strong { get; } = new(Typeface.SemiBold);

    /// <summary>Text that is read as part of an element. Links and other languages become elements of their own in it.</summary>
    public SetText Set(Element parent, RichText text, TextStyle style)
    {
        var glyphs = new List<Glyph>();
        foreach (var alike in Adjacent(text))
        {
            var element = ElementOf(parent, alike[0]);
            var marked = element.Text(order++);
            var link = alike[0].Link is { } target ? new InlineLink(element, target, PdfInfo.Line(string.Concat(alike.Select(run => run.Text)))) : null;
            foreach (var run in alike) glyphs.AddRange(Measured(run, style, marked, link));
        }

        return new(Trimmed(glyphs), style);
    }

    /// <summary>Text that is shown and not read.</summary>
    public SetText Set(Artifact artifact, RichText text, TextStyle style) => new(
        Trimmed([.. text.Runs.SelectMany(run => Measured(run with { Text = CleanText.Of(run.Text) }, style, null, null, artifact))]), style);

    private Element ElementOf(Element parent, Run run)
    {
        var spoken = run.Language is { } other && other != language ? other : null;
        if (run.Link is null && spoken is null) return parent;
        return parent.Add(new Element(run.Link is null ? "Span" : "Link") { Language = spoken });
    }

    private IEnumerable<Glyph> Measured(Run run, TextStyle style, MarkedText? text, InlineLink? link, Artifact artifact = default)
    {
        var font = run.Strong || style.Strong ? Strong : Regular;
        var inline = new Inline(font, link is null ? style : style with { Colour = Look.Accent }, text, artifact) { Link = link };
        foreach (var rune in run.Text.EnumerateRunes())
            yield return new(rune, font.Typeface.WidthOf(rune.Value == '\n' ? new(' ') : rune) * style.Size / 1000, inline);
    }

    private static List<List<Run>> Adjacent(RichText text)
    {
        var groups = new List<List<Run>>();
        foreach (var run in text.Runs.Select(Clean).Where(run => run.Text.Length > 0))
        {
            if (groups is [.., var last] && last[0].Link == run.Link && last[0].Language == run.Language) last.Add(run);
            else groups.Add([run]);
        }

        return groups;
    }

    // Nobody can follow a link that is not seen.
    private static Run Clean(Run run) => CleanText.Of(run.Text) is var text && string.IsNullOrWhiteSpace(text)
        ? run with { Text = text, Link = null, Language = null }
        : run with { Text = text };

    private static List<Glyph> Trimmed(List<Glyph> glyphs)
    {
        var end = glyphs.FindLastIndex(glyph => !glyph.IsSpace) + 1;
        var start = glyphs.FindIndex(glyph => !glyph.IsSpace);
        return end == 0 ? [] : glyphs[start..end];
    }
}
