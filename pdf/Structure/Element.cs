namespace Grants.Pdf.Structure;

/// <summary>A part of the document's logical structure (ISO 32000-1, 14.7.2), of one of the standard types: <c>P</c>, <c>H1</c>, <c>Table</c> …</summary>
internal sealed class Element(string type)
{
    private readonly List<Kid> kids = [];

    public string Type => type;

    public IReadOnlyList<Kid> Kids => kids;

    public string? Language { get; init; }

    /// <summary>The attributes that its type asks for, as they stand in the file.</summary>
    public string? Attributes { get; init; }

    public Element Add(Element child)
    {
        kids.Add(new Kid.Child(child));
        return child;
    }

    public Element Add(string childType, string? attributes = null) => Add(new Element(childType) { Attributes = attributes });

    /// <summary>A place for text of this element, after what it has already.</summary>
    public MarkedText Text(int order)
    {
        var text = new MarkedText(type, order);
        kids.Add(new Kid.Text(text));
        return text;
    }

    public void Add(LinkPlace place) => kids.Add(new Kid.Annotation(place));
}
