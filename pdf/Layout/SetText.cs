namespace Grants.Pdf.Layout;

/// <summary>A text whose characters are measured, not yet broken into lines.</summary>
internal sealed class SetText(IReadOnlyList<Glyph> glyphs, TextStyle style)
{
    public TextStyle Style => style;

    public bool IsBlank => glyphs.Count == 0;

    /// <summary>On as few lines as its own line breaks allow.</summary>
    public double Widest => LineBreaker.Break(glyphs, double.MaxValue / 2).Select(line => line.Width).DefaultIfEmpty().Max();

    /// <summary>The widest part that no line break divides.</summary>
    public double Narrowest
    {
        get
        {
            var (widest, width) = (0.0, 0.0);
            for (var at = 0; at < glyphs.Count; at++)
            {
                var ends = LineBreaker.MayBreakAfter(glyphs, at);
                if (!(ends && glyphs[at].IsSpace)) width += glyphs[at].Width;
                widest = Math.Max(widest, width);
                if (ends) width = 0;
            }

            return widest;
        }
    }

    public List<Line> Lines(double width) => LineBreaker.Break(glyphs, width);
}
