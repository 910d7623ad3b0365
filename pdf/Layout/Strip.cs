using System.Collections.Immutable;

namespace Grants.Pdf.Layout;

/// <summary>A strip across the page that is never divided: as a rule one line of text.</summary>
/// <param name="Height">In points.</param>
/// <param name="Draw">Draws it on a page, its top at a given place.</param>
internal sealed record Strip(double Height, Action<Page, double> Draw)
{
    /// <summary>Room above it, unless it is the first on its page.</summary>
    public double Before { get; init; }

    /// <summary>Whether it stands on the same page as the strip after it.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>What stands above it when it begins a page.</summary>
    public ImmutableArray<Strip> Repeated { get; init; } = [];
}
