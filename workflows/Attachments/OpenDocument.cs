using System.IO.Compression;
using System.Text;

namespace Grants.Workflows.Attachments;

/// <summary>An OpenDocument file says what it is in its first part, <c>mimetype</c> (OpenDocument 1.3, part 2 § 3.3).</summary>
internal static class OpenDocument
{
    private const int Longest = 100;

    /// <summary>What the first part says, or null when the first part is another.</summary>
    public static string? DeclaredType(Stream zip)
    {
        if (ZipParts.FirstPart(zip) is not { Name: "mimetype" } first) return null;
        zip.Position = first.ContentAt;
        // The standard says "stored"; some writers compress it all the same. No more than a few bytes are ever unpacked.
        return first.Method switch
        {
            0 => Type(Read(zip)),
            8 => Type(Inflate(zip)),
            _ => "",
        };
    }

    private static byte[] Inflate(Stream zip)
    {
        using var inflated = new DeflateStream(zip, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return Read(inflated);
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] Read(Stream stream)
    {
        var room = new byte[Longest];
        return room[..stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false)];
    }

    // The part's length may stand after it, so the type ends where no character of a media type follows:
    // at the latest at the "PK" of the next header's signature.
    private static string Type(byte[] bytes)
    {
        var text = Encoding.ASCII.GetString(bytes);
        var length = text.TakeWhile(c => char.IsAsciiLetterLower(c) || c is '/' or '.' or '-').Count();
        return text[..length];
    }
}
