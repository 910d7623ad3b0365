namespace Grants.Pdf.Layout;

/// <summary>A text and where it stands across the page, in points from its left edge.</summary>
/// <param name="IsNumbers">Its lines end at the right.</param>
internal sealed record PlacedText(SetText Text, double Left, double Width, bool IsNumbers = false)
{
    /// <summary>Over the whole width between the margins.</summary>
    public static PlacedText Across(SetText text) => new(text, Look.Margin, Look.TextWidth);
}
