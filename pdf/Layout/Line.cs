using System.Collections.Immutable;

namespace Grants.Pdf.Layout;

/// <summary>One line of a text, with the space that ends it: words stay apart when the text is read without its lines.</summary>
internal sealed class Line(ImmutableArray<Glyph> glyphs)
{
    public ImmutableArray<Glyph> Glyphs => glyphs;

    /// <summary>Without the space at its end.</summary>
    public double Width { get; } = glyphs.Take(Inked(glyphs)).Sum(glyph => glyph.Advance) + (EndsInSoftHyphen(glyphs) ? glyphs[^1].Width : 0);

    public void Draw(Page page, double left, double baseline)
    {
        for (var start = 0; start < glyphs.Length;)
        {
            var inline = glyphs[start].Inline;
            var end = start;
            while (end < glyphs.Length && ReferenceEquals(glyphs[end].Inline, inline)) end++;
            var shown = Shown(start, end);
            page.Show(inline, left, baseline, shown);
            var right = left + shown.Sum(glyph => glyph.Width);
            if (inline.Link is not null) page.Link(inline, left, right - (shown is [.., { IsSpace: true } space] ? space.Width : 0), baseline);
            (left, start) = (right, end);
        }
    }

    // A soft hyphen is seen only where it ends the line.
    private ImmutableArray<Glyph> Shown(int start, int end) =>
        [.. glyphs[start..end].Where((glyph, index) => !glyph.IsSoftHyphen || start + index == glyphs.Length - 1)];

    private static int Inked(ImmutableArray<Glyph> glyphs)
    {
        var inked = glyphs.Length;
        while (inked > 0 && glyphs[inked - 1].IsSpace) inked--;
        return inked;
    }

    private static bool EndsInSoftHyphen(ImmutableArray<Glyph> glyphs) => glyphs is [.., { IsSoftHyphen: true }];
}
