using System.Globalization;
using Grants.Pdf.Composing;
using Grants.Pdf.Layout;
using Grants.Pdf.Objects;

namespace Grants.Pdf.Writing;

/// <summary>Writes the headings as the outline that readers show beside the pages (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineWriter
{
    public static Reference? Write(IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<Reference> pages, ObjectFile file)
    {
        if (bookmarks.Count == 0) return null;
        var root = file.Reserve();
        var children = Nested(bookmarks, file);
        file.Set(root, $"<< /Type /Outlines{Children(children)} >>");
        Set(children, root, pages, file);
        return root;
    }

    private static List<Item> Nested(IReadOnlyList<Bookmark> bookmarks, ObjectFile file)
    {
        var top = new List<Item>();
        var open = new Stack<Item>();
        foreach (var bookmark in bookmarks)
        {
            while (open.TryPeek(out var last) && last.Bookmark.Level >= bookmark.Level) open.Pop();
            var item = new Item(bookmark, file.Reserve(), []);
            (open.TryPeek(out var parent) ? parent.Children : top).Add(item);
            open.Push(item);
        }

        return top;
    }

    private static void Set(List<Item> items, Reference parent, IReadOnlyList<Reference> pages, ObjectFile file)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var (item, bookmark) = (items[at], items[at].Bookmark);
            var before = at > 0 ? $" /Prev {items[at - 1].Reference}" : "";
            var after = at + 1 < items.Count ? $" /Next {items[at + 1].Reference}" : "";
            file.Set(
                item.Reference,
                $"<< /Title {Syntax.Text(bookmark.Title)} /Parent {parent}{before}{after}{Children(item.Children)} "
                + $"/Dest [{pages[bookmark.Page]} /XYZ 0 {Syntax.Number(Look.PageHeight - bookmark.Top)} null] >>");
            Set(item.Children, item.Reference, pages, file);
        }
    }

    private static string Children(List<Item> items) => items.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $" /First {items[0].Reference} /Last {items[^1].Reference} /Count {items.Sum(item => item.Size)}");

    private sealed record Item(Bookmark Bookmark, Reference Reference, List<Item> Children)
    {
        public int Size => 1 + Children.Sum(child => child.Size);
    }
}
