using System.Text;

namespace Grants.Pdf.Layout;

/// <summary>
/// Where lines end: after spaces, after a hyphen, dash or slash between words, and at soft hyphens; never at a non-breaking space or
/// hyphen, and never between a number and what it counts or names (<c>50 000 kroner</c>, <c>2. november</c>, <c>kl. 14</c>, <c>§ 29</c>).
/// A word that is longer than the line is broken where it must.
/// </summary>
internal static class LineBreaker
{
    // A line holds no more, however narrow the characters: the string that shows it has a longest length (ISO 19005-2, 6.1.13).
    private const int Most = 2000;

    // Sums of widths that are equal on paper may differ in the last bit.
    private const double Slack = 0.001;

    public static List<Line> Break(IReadOnlyList<Glyph> glyphs, double width)
    {
        var lines = new List<Line>();
        for (var start = 0; start < glyphs.Count;)
        {
            var end = EndOf(glyphs, start, width + Slack);
            lines.Add(new([.. glyphs.Skip(start).Take(end - start)]));
            start = end;
        }

        return lines;
    }

    public static bool MayBreakAfter(IReadOnlyList<Glyph> glyphs, int at) =>
        (glyphs[at].IsSpace && !JoinsNumber(glyphs, at)) || glyphs[at].IsSoftHyphen || (IsHyphen(glyphs[at].Character) && at > 0 && at + 1 < glyphs.Count
            && Rune.IsLetterOrDigit(glyphs[at - 1].Character) && Rune.IsLetter(glyphs[at + 1].Character));

    private static int EndOf(IReadOnlyList<Glyph> glyphs, int start, double room)
    {
        var opportunity = start;
        for (var at = start; at < glyphs.Count; at++)
        {
            var glyph = glyphs[at];
            if (glyph.IsLineFeed) return at + 1;
            if (at > start && (at - start == Most || (!glyph.IsSpace && glyph.Advance > room)))
                return opportunity > start ? opportunity : WholeLetter(glyphs, start, at);
            room -= glyph.Advance;
            if (MayBreakAfter(glyphs, at) && (!glyph.IsSoftHyphen || glyph.Width <= room)) opportunity = at + 1;
        }

        return glyphs.Count;
    }

    private static int WholeLetter(IReadOnlyList<Glyph> glyphs, int start, int end)
    {
        var whole = end;
        while (whole > start && glyphs[whole].IsMark) whole--;
        return whole > start ? whole : end;
    }

    private static bool JoinsNumber(IReadOnlyList<Glyph> glyphs, int at)
    {
        if (glyphs[at].IsLineFeed || at == 0 || at + 1 == glyphs.Count) return false;
        var (before, after) = (glyphs[at - 1].Character, glyphs[at + 1].Character);
        if (Rune.IsDigit(before)) return Rune.IsLetterOrDigit(after);
        var isOrdinal = before.Value == '.' && at > 1 && Rune.IsDigit(glyphs[at - 2].Character);
        return (isOrdinal && Rune.IsLower(after)) || (before.Value is '.' or '§' && Rune.IsDigit(after));
    }

    private static bool IsHyphen(Rune character) => character.Value is '-' or '‐' or '–' or '—' or '/';
}
