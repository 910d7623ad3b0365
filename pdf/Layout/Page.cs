using System.Globalization;
using System.Text;
using Grants.Pdf.Objects;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Layout;

/// <summary>
/// What one page shows. Text is kept by what it belongs to, and written in reading order whatever the order it was set in. Places are
/// in points from the top left corner.
/// </summary>
/// <param name="index">0 for the first page.</param>
internal sealed class Page(int index)
{
    private readonly SortedDictionary<int, (MarkedText Text, StringBuilder Content)> marked = [];
    private readonly SortedDictionary<Artifact, StringBuilder> artifacts = [];
    private readonly List<LinkPlace> links = [];

    public int Index => index;

    public IReadOnlyList<LinkPlace> Links => links;

    public void Show(Inline inline, double left, double baseline, IEnumerable<Glyph> glyphs)
    {
        var codes = string.Concat(glyphs.Select(glyph => inline.Font.IdOf(glyph.IsLineFeed ? new(' ') : glyph.Character).ToString("X4", CultureInfo.InvariantCulture)));
        if (codes.Length == 0) return;
        ContentOf(inline).Append(
            CultureInfo.InvariantCulture,
            $"BT {inline.Style.Colour} rg /{inline.Font.Typeface.Name} {Syntax.Number(inline.Style.Size)} Tf {Syntax.Number(left)} {Up(baseline)} Td <{codes}> Tj ET\n");
    }

    /// <summary>Makes a run that was shown lead somewhere, and lets it be seen by more than its colour.</summary>
    public void Link(Inline inline, double left, double right, double baseline)
    {
        var (style, link) = (inline.Style, inline.Link!);
        Rule(left, right, baseline + (style.Size * 0.13), style.Size * 0.06, style.Colour);
        var top = baseline - style.Baseline;
        var place = new LinkPlace(index, left, top, right, top + style.Leading, link.Target, link.Says);
        links.Add(place);
        link.Element.Add(place);
    }

    public void Rule(double left, double right, double at, double thickness, Colour colour) => ContentOf(Artifact.Layout).Append(
        CultureInfo.InvariantCulture,
        $"{colour} RG {Syntax.Number(thickness)} w {Syntax.Number(left)} {Up(at)} m {Syntax.Number(right)} {Up(at)} l S\n");

    /// <summary>The content stream. Each stretch of text gets its number on this page as it is written.</summary>
    /// <returns>Also what the numbers 0, 1, 2 … stand for.</returns>
    public (string Content, IReadOnlyList<MarkedText> Numbered) Write()
    {
        var content = new StringBuilder();
        foreach (var (artifact, drawn) in artifacts) content.Append(CultureInfo.InvariantCulture, $"/Artifact {artifact.Properties()} BDC\n{drawn}EMC\n");
        var numbered = new List<MarkedText>();
        foreach (var (text, shown) in marked.Values)
        {
            text.Mark(index, numbered.Count);
            content.Append(CultureInfo.InvariantCulture, $"/{text.Tag} << /MCID {numbered.Count} >> BDC\n{shown}EMC\n");
            numbered.Add(text);
        }

        return (content.ToString(), numbered);
    }

    private StringBuilder ContentOf(Inline inline)
    {
        if (inline.Text is not { } text) return ContentOf(inline.Artifact);
        if (!marked.TryGetValue(text.Order, out var known)) marked[text.Order] = known = (text, new());
        return known.Content;
    }

    private StringBuilder ContentOf(Artifact artifact)
    {
        if (!artifacts.TryGetValue(artifact, out var known)) artifacts[artifact] = known = new();
        return known;
    }

    // A PDF counts from the bottom.
    private static string Up(double top) => Syntax.Number(Look.PageHeight - top);
}
