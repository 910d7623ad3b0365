namespace Grants.Workflows.Attachments;

/// <summary>Office Open XML (ISO/IEC 29500-2): a zip with <c>[Content_Types].xml</c> and one main part in a folder of its program.</summary>
internal static class OfficeDocument
{
    private const string ContentTypes = "[Content_Types].xml";

    public static AttachmentType? TypeOf(Stream zip)
    {
        var whole = ZipParts.FromDirectory(zip);
        var names = (whole ?? ZipParts.FromLocalHeaders(zip)).ToList();
        if (names.Any(HoldsMacros)) return null;
        var hasContentTypes = names.Contains(ContentTypes, StringComparer.OrdinalIgnoreCase);
        if (whole is not null && !hasContentTypes) return null;
        if (Has("word", "document")) return AttachmentType.Docx;
        if (Has("xl", "workbook")) return AttachmentType.Xlsx;
        return null;

        // Of a file that was cut off there may be only the part about types, or only the main part: different programs write different ones first.
        bool Has(string folder, string main) => names.Any(name =>
            IsMain(name, folder, main)
            || (whole is null && hasContentTypes && name.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)));
    }

    // Some of Microsoft's own services number it: word/document2.xml.
    private static bool IsMain(string name, string folder, string main)
    {
        var start = $"{folder}/{main}";
        return name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && name[start.Length..^4].All(char.IsAsciiDigit);
    }

    // A docm or xlsm under another name: programs of the sender's are not among what we take.
    private static bool HoldsMacros(string name) => name.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase);
}
