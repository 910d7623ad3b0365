namespace Grants.Pdf.Content;

/// <summary>A stretch of text set in one way. A line feed in it is a new line in the same paragraph.</summary>
/// <param name="Link">Where the text leads to.</param>
/// <param name="Language">As BCP 47, when it is not the document's.</param>
public sealed record Run(string Text, bool Strong = false, Uri? Link = null, string? Language = null);
