using System.Text;

namespace Grants.Pdf.Tests.Reading;

/// <summary>A document as a screen reader meets it: the structure tree, with the text that the pages show for it.</summary>
internal sealed class ReadDocument
{
    private readonly Dictionary<(int Page, int Id), List<ShownText>> marked;

    public ReadDocument(byte[] bytes)
    {
        Bytes = bytes;
        File = new(bytes);
        Shown = [.. Enumerable.Range(0, File.Pages.Count).SelectMany(page => PageReader.Read(File, page))];
        marked = Shown.Where(shown => shown.Id is not null).GroupBy(shown => (shown.Page, shown.Id!.Value)).ToDictionary(group => group.Key, group => group.ToList());
        var root = File.Dictionary(File.Catalog["StructTreeRoot"]);
        Document = Read((Target)root["K"]!);
        Parents = File.Items(File.Dictionary(root["ParentTree"])["Nums"]).Chunk(2).ToDictionary(pair => (int)(double)pair[0], pair => pair[1]);
    }

    public byte[] Bytes { get; }

    public PdfFile File { get; }

    /// <summary>All text of all pages, as it is drawn.</summary>
    public IReadOnlyList<ShownText> Shown { get; }

    public Node Document { get; }

    /// <summary>The parent tree: by a page's or a link's key what it belongs to.</summary>
    public IReadOnlyDictionary<int, object> Parents { get; }

    public static ReadDocument Of(PdfDocument document) => new(document.ToBytes());

    public string Artifacts(int page) => string.Join('|', Shown.Where(shown => shown.Page == page && shown.IsArtifact).Select(shown => shown.Text));

    public string Xmp => Encoding.UTF8.GetString(File.Dictionary(File.Catalog["Metadata"]).Content);

    private Node Read(Target target)
    {
        var element = File.Dictionary(target);
        var (children, own, all, annotations) = (new List<Node>(), new List<ShownText>(), new List<ShownText>(), new List<PdfDictionary>());
        foreach (var kid in File.Items(element["K"]))
        {
            if (kid is Target child)
            {
                children.Add(Read(child));
                all.AddRange(children[^1].Shown);
            }
            else if (kid is PdfDictionary reference && reference.Named("Type") == "MCR")
            {
                var texts = marked[(PageOf(reference), reference.Number("MCID"))];
                own.AddRange(texts);
                all.AddRange(texts);
            }
            else
            {
                annotations.Add(File.Dictionary(((PdfDictionary)kid)["Obj"]));
            }
        }

        var language = element["Lang"] is { } spoken ? PdfFile.Text(spoken) : null;
        return new(element.Named("S")!, language, element["A"] as PdfDictionary ?? new([]), children, own, annotations, target.Number) { Shown = all };
    }

    private int PageOf(PdfDictionary reference) => File.Items(File.Dictionary(File.Catalog["Pages"])["Kids"]).IndexOf(reference["Pg"]!);
}
