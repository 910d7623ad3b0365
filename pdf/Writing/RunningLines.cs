using Grants.Pdf.Content;
using Grants.Pdf.Layout;

namespace Grants.Pdf.Writing;

/// <summary>Draws what stands above and below the text of each page, when it is known how many there are.</summary>
internal static class RunningLines
{
    private const double Gap = 16;

    public static void Draw(IReadOnlyList<Page> pages, RunningLine? header, RunningLine? footer, Typesetter type)
    {
        foreach (var page in pages)
        {
            if (header is not null && page.Index > 0) Draw(header, Artifact.Header, Look.RunningMargin);
            if (footer is not null) Draw(footer, Artifact.Footer, Look.PageHeight - Look.RunningMargin - Look.Small.Leading);

            void Draw(RunningLine line, Artifact artifact, double top)
            {
                var right = Show(line.Right(page.Index + 1, pages.Count), Look.TextWidth, isRight: true);
                Show(line.Left, Look.TextWidth - right - Gap, isRight: false);

                // One line; what does not fit is left out.
                double Show(string text, double width, bool isRight)
                {
                    var set = type.Set(artifact, text, Look.Small);
                    if (set.Lines(width) is not [var first, ..]) return 0;
                    first.Draw(page, isRight ? Look.Margin + Look.TextWidth - first.Width : Look.Margin, top + Look.Small.Baseline);
                    return first.Width;
                }
            }
        }
    }
}
