namespace Grants.Pdf.Layout;

/// <summary>Texts side by side, as strips of one line each.</summary>
internal static class Rows
{
    // Of no more lines than this, texts that stand in columns are not divided between pages.
    private const int Whole = 12;

    /// <param name="above">Room within the row over its first line, in points.</param>
    /// <param name="below">Room within the row under its last line.</param>
    /// <param name="finish">Draws what ends the row, at its bottom.</param>
    /// <param name="divides">Whether it may go on to the next page as soon as two lines are on each.</param>
    public static IEnumerable<Strip> Of(
        IReadOnlyList<PlacedText> texts, double above = 0, double below = 0, Action<Page, double>? finish = null, bool divides = false)
    {
        var lines = texts.Select(text => text.Text.Lines(text.Width)).ToArray();
        var leading = texts.Max(text => text.Text.Style.Leading);
        var count = Math.Max(1, lines.Max(list => list.Count));
        for (var index = 0; index < count; index++)
        {
            var (line, isFirst, isLast) = (index, index == 0, index == count - 1);
            var height = leading + (isFirst ? above : 0) + (isLast ? below : 0);
            yield return new(height, Draw) { KeepsWithNext = !isLast && ((count <= Whole && !divides) || isFirst || index == count - 2) };

            void Draw(Page page, double top)
            {
                var baseline = top + (isFirst ? above : 0) + texts.Max(text => text.Text.Style.Baseline);
                foreach (var (text, list) in texts.Zip(lines))
                    if (line < list.Count) list[line].Draw(page, text.IsNumbers ? text.Left + text.Width - list[line].Width : text.Left, baseline);
                if (isLast) finish?.Invoke(page, top + height);
            }
        }
    }
}
