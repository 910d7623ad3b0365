using Grants.Pdf.Content;
using Grants.Pdf.Objects;

namespace Grants.Pdf.Metadata;

/// <summary>The older form of the metadata, which PDF/A wants to say the same as the XMP.</summary>
internal static class InfoDictionary
{
    public const string Producer = "Grants.Pdf";

    public static string Of(PdfInfo info) =>
        $"<< /Title {Syntax.Text(info.Title)} /Author {Syntax.Text(info.Author)} /Producer {Syntax.Ascii(Producer)} "
        + $"/CreationDate {Syntax.Date(info.Created)} /ModDate {Syntax.Date(info.Created)} >>";
}
