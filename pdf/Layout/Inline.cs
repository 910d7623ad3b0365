using Grants.Pdf.Fonts;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Layout;

/// <summary>What the characters of a run have in common.</summary>
/// <param name="Text">What they belong to; null when they are not read.</param>
/// <param name="Artifact">What they are when they are not read.</param>
internal sealed record Inline(FontSubset Font, TextStyle Style, MarkedText? Text, Artifact Artifact = default)
{
    public InlineLink? Link { get; init; }
}

/// <summary>Where a run leads to, and the element that its places on the pages belong to.</summary>
internal sealed record InlineLink(Element Element, Uri Target, string Says);
