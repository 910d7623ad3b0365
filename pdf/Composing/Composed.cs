using Grants.Pdf.Layout;

namespace Grants.Pdf.Composing;

/// <summary>A block as strips.</summary>
/// <param name="Before">Room above it, in points; between two blocks stands the larger of theirs.</param>
internal sealed record Composed(IReadOnlyList<Strip> Strips, double Before = 0, double After = Composed.Paragraph)
{
    public const double Paragraph = 8;

    public static Composed Nothing { get; } = new([], 0, 0);
}
