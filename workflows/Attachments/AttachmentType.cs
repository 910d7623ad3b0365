namespace Grants.Workflows.Attachments;

/// <summary>
/// The kinds of file that a case can hold, told by what the file holds and never by its name: the leading bytes decide, and
/// for what is a zip the names of its parts. Nothing is checked beyond that, so a damaged file keeps its type.
/// </summary>
public sealed class AttachmentType
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] JpgSignature = [0xFF, 0xD8, 0xFF];

    private AttachmentType(string extension, string mediaType) => (Extension, MediaType) = (extension, mediaType);

    public static AttachmentType Pdf { get; } = new("pdf", "application/pdf");

    public static AttachmentType Docx { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static AttachmentType Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static AttachmentType Odt { get; } = new("odt", "application/vnd.oasis.opendocument.text");

    public static AttachmentType Ods { get; } = new("ods", "application/vnd.oasis.opendocument.spreadsheet");

    public static AttachmentType Png { get; } = new("png", "image/png");

    public static AttachmentType Jpg { get; } = new("jpg", "image/jpeg");

    public static IReadOnlyList<AttachmentType> All { get; } = [Pdf, Docx, Xlsx, Odt, Ods, Png, Jpg];

    /// <summary>Without a dot.</summary>
    public string Extension { get; }

    public string MediaType { get; }

    public override string ToString() => Extension;

    /// <summary>
    /// The type, or null for what we do not take. <paramref name="content"/> must be seekable and is left at its start.
    /// A PDF begins at the first byte: junk before it, which some readers forgive, is how a file is two things at once.
    /// </summary>
    public static AttachmentType? Detect(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        Span<byte> room = stackalloc byte[8];
        ReadOnlySpan<byte> leading = room[..content.ReadAtLeast(room, room.Length, throwOnEndOfStream: false)];
        var type = leading.StartsWith("%PDF-"u8) ? Pdf
            : leading.StartsWith(PngSignature) ? Png
            : leading.StartsWith(JpgSignature) ? Jpg
            : leading.StartsWith(ZipParts.LocalHeader) ? OfZip(content)
            : null;
        content.Position = 0;
        return type;
    }

    private static AttachmentType? OfZip(Stream content)
    {
        var declared = OpenDocument.DeclaredType(content);
        if (declared is not null) return declared == Odt.MediaType ? Odt : declared == Ods.MediaType ? Ods : null;
        return OfficeDocument.TypeOf(content);
    }
}
