namespace Grants.Pdf.Structure;

/// <summary>What an element consists of, in reading order.</summary>
internal abstract record Kid
{
    private Kid()
    {
    }

    public sealed record Child(Element Element) : Kid;

    public sealed record Text(MarkedText Marked) : Kid;

    public sealed record Annotation(LinkPlace Place) : Kid;
}
