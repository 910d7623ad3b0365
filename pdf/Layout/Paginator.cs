namespace Grants.Pdf.Layout;

/// <summary>Puts strips on pages, from top to bottom. What keeps together begins a new page when the rest of this one is too short.</summary>
internal sealed class Paginator
{
    private readonly List<Page> pages = [];
    private double at;
    private bool atTop;

    private Paginator()
    {
    }

    public static IReadOnlyList<Page> Lay(IReadOnlyList<Strip> strips)
    {
        var paginator = new Paginator();
        paginator.Turn();
        for (var start = 0; start < strips.Count;)
        {
            var end = start + 1;
            while (end < strips.Count && strips[end - 1].KeepsWithNext) end++;
            paginator.Place([.. strips.Skip(start).Take(end - start)]);
            start = end;
        }

        return paginator.pages;
    }

    private void Place(Strip[] together)
    {
        if (!Fits(together)) Turn(together[0]);
        foreach (var strip in together)
        {
            // What is longer than a page is divided after all.
            if (!Fits(strip)) Turn(strip);
            Draw(strip);
        }
    }

    private bool Fits(params Strip[] strips) => atTop || at + strips.Sum(strip => strip.Before + strip.Height) <= Look.Bottom;

    private void Turn(Strip? first = null)
    {
        pages.Add(new(pages.Count));
        (at, atTop) = (Look.Margin, true);
        foreach (var strip in first?.Repeated ?? []) Draw(strip);
        atTop = true;
    }

    private void Draw(Strip strip)
    {
        if (!atTop) at += strip.Before;
        strip.Draw(pages[^1], at);
        (at, atTop) = (at + strip.Height, false);
    }
}
