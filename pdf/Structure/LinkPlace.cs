namespace Grants.Pdf.Structure;

/// <summary>Where on a page a link can be followed. Lengths in points from the page's top left corner.</summary>
/// <param name="Says">What it is called where it is not seen.</param>
internal sealed record LinkPlace(int Page, double Left, double Top, double Right, double Bottom, Uri Target, string Says);
