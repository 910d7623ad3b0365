namespace Grants.Pdf.Composing;

/// <summary>A heading in the outline. Where it stands is known when the pages are made.</summary>
internal sealed class Bookmark(int level, string title)
{
    public int Level => level;

    public string Title => title;

    public int Page { get; private set; }

    /// <summary>In points from the page's top.</summary>
    public double Top { get; private set; }

    public void Set(int page, double top) => (Page, Top) = (page, top);
}
