using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

/// <summary>Headings stand with what they are over, never skip a level, and become the document's outline.</summary>
internal sealed class HeadingComposer(Typesetter type, Element document)
{
    private const int Deepest = 6;

    private readonly List<Bookmark> bookmarks = [];
    private int last;

    public IReadOnlyList<Bookmark> Bookmarks => bookmarks;

    public Composed Of(Block.Heading heading)
    {
        if (heading.Text.IsBlank) return Composed.Nothing;
        last = Math.Clamp(heading.Level, 1, Math.Min(last + 1, Deepest));
        var set = type.Set(document.Add($"H{last}"), heading.Text, Look.Heading(last));
        var bookmark = new Bookmark(last, PdfInfo.Line(string.Concat(heading.Text.Runs.Select(run => run.Text))));
        bookmarks.Add(bookmark);
        Strip[] strips = [.. Rows.Of([PlacedText.Across(set)]).Select(strip => strip with { KeepsWithNext = true })];
        strips[0] = strips[0] with { Draw = Marked(strips[0].Draw, bookmark) };
        var (before, after) = last switch { 1 => (16, 8), 2 => (18, 4), _ => (12, 2) };
        return new(strips, before, after);
    }

    private static Action<Page, double> Marked(Action<Page, double> draw, Bookmark bookmark) => (page, top) =>
    {
        bookmark.Set(page.Index, top);
        draw(page, top);
    };
}
