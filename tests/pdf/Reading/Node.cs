namespace Grants.Pdf.Tests.Reading;

/// <summary>An element of the structure tree, with the text that it and what is in it shows.</summary>
/// <param name="Object">The number of its object.</param>
internal sealed record Node(string Type, string? Language, PdfDictionary Attributes, IReadOnlyList<Node> Children, IReadOnlyList<ShownText> Own, IReadOnlyList<PdfDictionary> Annotations, int Object)
{
    public string? Scope => Attributes.Named("Scope");

    /// <summary>Its own and all below it, in reading order.</summary>
    public required IReadOnlyList<ShownText> Shown { get; init; }

    public string Text => string.Concat(Shown.Select(shown => shown.Text));

    public IEnumerable<Node> All => Children.SelectMany(child => child.All).Prepend(this);

    public IEnumerable<Node> Of(string type) => All.Where(node => node.Type == type);
}
