using System.Text;
using Grants.Pdf.Composing;
using Grants.Pdf.Content;
using Grants.Pdf.Fonts;
using Grants.Pdf.Layout;
using Grants.Pdf.Metadata;
using Grants.Pdf.Objects;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Writing;

/// <summary>Lays a document out, and writes its pages, fonts, structure, outline and metadata as objects of one file.</summary>
internal sealed class DocumentWriter(PdfDocument document)
{
    private readonly ObjectFile file = new();
    private readonly Typesetter type = new(document.Info.Language);
    private readonly Element root = new("Document");

    public void Write(Stream target)
    {
        var composer = new Composer(type, root);
        var pages = Paginator.Lay(composer.Compose(document.Blocks));
        RunningLines.Draw(pages, document.Header, document.Footer, type);
        var catalog = file.Reserve();
        var tree = new StructureWriter(file, root);
        var written = new PageWriter(file, tree).Write(pages, Fonts);
        var structure = tree.Write(written.Pages, written.Numbered);
        var outline = OutlineWriter.Write(composer.Bookmarks, written.Pages, file);
        file.Set(catalog, Catalog(written.Root, structure, outline));
        file.Write(target, catalog, file.Add(InfoDictionary.Of(document.Info)));
    }

    // Only after the pages are written is it known which characters they show.
    private string Fonts() => string.Concat(
        new[] { type.Regular, type.Strong }.Where(font => font.Characters.Count > 0).Select(font => $"/{font.Typeface.Name} {EmbeddedFont.Write(font, file)} "));

    private string Catalog(Reference pages, Reference structure, Reference? outline)
    {
        var metadata = file.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp.Of(document.Info)), compressed: false);
        var profile = file.AddStream("/N 3", SrgbProfile.Bytes);
        const string name = "(sRGB IEC61966-2.1)";
        return $"<< /Type /Catalog /Pages {pages} /Lang {Syntax.Ascii(document.Info.Language)} /MarkInfo << /Marked true >> /StructTreeRoot {structure} "
            + $"/Metadata {metadata} /ViewerPreferences << /DisplayDocTitle true >> {(outline is { } there ? $"/Outlines {there} " : "")}"
            + $"/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier {name} /Info {name} /DestOutputProfile {profile} >>] >>";
    }
}
