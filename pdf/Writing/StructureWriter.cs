using System.Globalization;
using Grants.Pdf.Objects;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Writing;

/// <summary>
/// Writes the structure tree, and the way back to it from the pages: the parent tree, whose keys are first the pages and then the
/// links (ISO 32000-1, 14.7.4.4).
/// </summary>
internal sealed class StructureWriter(ObjectFile file, Element document)
{
    private readonly Dictionary<LinkPlace, Reference> annotations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LinkPlace, Reference> ownersOfLinks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MarkedText, Reference> owners = [];

    /// <summary>The entry of a page for its links; empty when it has none.</summary>
    public string Links(IReadOnlyList<LinkPlace> links, Reference page, int pageCount)
    {
        foreach (var link in links)
        {
            var key = pageCount + annotations.Count;
            annotations[link] = file.Add(Annotation(link, page, key));
        }

        return links.Count == 0 ? "" : $" /Annots {Syntax.List(links.Select(link => annotations[link]))}";
    }

    public Reference Write(IReadOnlyList<Reference> pages, IReadOnlyList<IReadOnlyList<MarkedText>> numbered)
    {
        var root = file.Reserve();
        var top = Write(document, root, pages);
        var parents = numbered.Select(texts => Syntax.List(texts.Select(text => owners[text])))
            .Concat(annotations.Keys.Select(link => ownersOfLinks[link].ToString()))
            .Select((owner, key) => string.Create(CultureInfo.InvariantCulture, $"{key} {owner}"))
            .ToArray();
        var parentTree = file.Add($"<< /Nums {Syntax.List(parents)} >>");
        file.Set(root, string.Create(CultureInfo.InvariantCulture, $"<< /Type /StructTreeRoot /K {top} /ParentTree {parentTree} /ParentTreeNextKey {parents.Length} >>"));
        return root;
    }

    private Reference Write(Element element, Reference parent, IReadOnlyList<Reference> pages)
    {
        var reference = file.Reserve();
        var kids = element.Kids.SelectMany(kid => Kids(kid, reference, pages)).ToArray();
        var language = element.Language is { } spoken ? $" /Lang {Syntax.Ascii(spoken)}" : "";
        var attributes = element.Attributes is { } some ? $" /A {some}" : "";
        file.Set(reference, $"<< /Type /StructElem /S /{element.Type} /P {parent} /K {Syntax.List(kids)}{language}{attributes} >>");
        return reference;
    }

    private IEnumerable<string> Kids(Kid kid, Reference owner, IReadOnlyList<Reference> pages)
    {
        switch (kid)
        {
            case Kid.Child child:
                return [Write(child.Element, owner, pages).ToString()];
            case Kid.Text text:
                owners[text.Marked] = owner;
                return text.Marked.Sequences.Select(place => string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {pages[place.Page]} /MCID {place.Id} >>"));
            case Kid.Annotation link:
                ownersOfLinks[link.Place] = owner;
                return [$"<< /Type /OBJR /Pg {pages[link.Place.Page]} /Obj {annotations[link.Place]} >>"];
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Annotation(LinkPlace link, Reference page, int key)
    {
        double[] place = [link.Left, Layout.Look.PageHeight - link.Bottom, link.Right, Layout.Look.PageHeight - link.Top];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Annot /Subtype /Link /P {page} /Rect {Syntax.List(place.Select(Syntax.Number))} /Border [0 0 0] /F 4 /StructParent {key} /Contents {Syntax.Text(link.Says)} /A << /S /URI /URI {Syntax.Ascii(link.Target.AbsoluteUri)} >> >>");
    }
}
