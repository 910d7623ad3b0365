using Grants.Pdf.Fonts;

namespace Grants.Pdf.Layout;

/// <summary>How a text is set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">From one baseline to the next, in points.</param>
internal sealed record TextStyle(double Size, double Leading, Colour Colour, bool Strong = false)
{
    /// <summary>From the top of a line to its baseline.</summary>
    public double Baseline => ((Leading - ((Typeface.Regular.Ascent - Typeface.Regular.Descent) * Size)) / 2) + (Typeface.Regular.Ascent * Size);
}
