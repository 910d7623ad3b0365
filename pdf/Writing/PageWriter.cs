using System.Globalization;
using System.Text;
using Grants.Pdf.Layout;
using Grants.Pdf.Objects;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Writing;

/// <summary>Writes the pages with their content streams and links.</summary>
internal sealed class PageWriter(ObjectFile file, StructureWriter structure)
{
    /// <param name="fonts">The entries of the font dictionary, once all pages have been written.</param>
    public WrittenPages Write(IReadOnlyList<Page> pages, Func<string> fonts)
    {
        var root = file.Reserve();
        var resources = file.Reserve();
        Reference[] references = [.. pages.Select(_ => file.Reserve())];
        var numbered = new List<IReadOnlyList<MarkedText>>();
        foreach (var page in pages)
        {
            var (content, texts) = page.Write();
            numbered.Add(texts);
            var stream = file.AddStream("", Encoding.ASCII.GetBytes(content));
            var links = structure.Links(page.Links, references[page.Index], pages.Count);
            file.Set(references[page.Index], string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {root} /MediaBox [0 0 {Syntax.Number(Look.PageWidth)} {Syntax.Number(Look.PageHeight)}] /Resources {resources} /Contents {stream} /StructParents {page.Index} /Tabs /S{links} >>"));
        }

        file.Set(resources, $"<< /Font << {fonts()}>> >>");
        file.Set(root, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {pages.Count} /Kids {Syntax.List(references)} >>"));
        return new(root, references, numbered);
    }
}

/// <param name="Numbered">For each page what its marked sequences 0, 1, 2 … are.</param>
internal sealed record WrittenPages(Reference Root, IReadOnlyList<Reference> Pages, IReadOnlyList<IReadOnlyList<MarkedText>> Numbered);
