using System.Buffers.Binary;
using System.Text;

namespace Grants.Workflows.Attachments;

/// <summary>The names of a zip's parts (APPNOTE.TXT § 4.3), read without unpacking anything.</summary>
internal static class ZipParts
{
    private const int LocalHeaderLength = 30;
    private const int DirectoryHeaderLength = 46;
    private const int EndLength = 22;
    private const int MostParts = 10_000;
    private const int LengthStandsAfter = 8;

    private static ReadOnlySpan<byte> DirectoryHeader => "PK\u0001\u0002"u8;

    private static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;

    public static ReadOnlySpan<byte> LocalHeader => "PK\u0003\u0004"u8;

    /// <summary>A part as its own header tells of it.</summary>
    public sealed record Part(string Name, int Method, long ContentAt, long? ContentLength);

    public static Part? FirstPart(Stream zip) => PartAt(zip, 0);

    /// <summary>The names in the directory at the end of the file, or null when it is not there or not whole.</summary>
    public static IReadOnlyList<string>? FromDirectory(Stream zip)
    {
        var tailLength = (int)Math.Min(zip.Length, EndLength + ushort.MaxValue);
        if (Read(zip, zip.Length - tailLength, tailLength) is not { } tail) return null;
        var at = tail.AsSpan().LastIndexOf(End);
        if (at < 0 || at + EndLength > tail.Length) return null;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (start + (long)size > zip.Length || count > MostParts || Read(zip, start, (int)size) is not { } directory) return null;
        var names = Names(directory);
        return names.Count == count ? names : null;
    }

    private static List<string> Names(byte[] directory)
    {
        var names = new List<string>();
        var at = 0;
        while (at + DirectoryHeaderLength <= directory.Length && directory.AsSpan(at).StartsWith(DirectoryHeader))
        {
            int Field(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + offset));
            var nameLength = Field(28);
            var next = at + DirectoryHeaderLength + nameLength + Field(30) + Field(32);
            if (next > directory.Length) break;
            names.Add(Encoding.UTF8.GetString(directory, at + DirectoryHeaderLength, nameLength));
            at = next;
        }
        return names;
    }

    /// <summary>The names that the parts themselves carry, from the start of the file to where it is cut off.</summary>
    public static IEnumerable<string> FromLocalHeaders(Stream zip)
    {
        long? at = 0;
        for (var count = 0; count < MostParts && at is { } here && PartAt(zip, here) is { } part; count++)
        {
            yield return part.Name;
            at = part.ContentLength is { } length ? part.ContentAt + length : NextHeader(zip, part.ContentAt);
        }
    }

    private static Part? PartAt(Stream zip, long at)
    {
        if (Read(zip, at, LocalHeaderLength) is not { } header || !header.AsSpan().StartsWith(LocalHeader)) return null;
        int Field(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(offset));
        var nameLength = Field(26);
        if (Read(zip, at + LocalHeaderLength, nameLength) is not { } name) return null;
        var lengthIsKnown = (Field(6) & LengthStandsAfter) == 0;
        return new Part(
            Encoding.UTF8.GetString(name),
            Field(8),
            at + LocalHeaderLength + nameLength + Field(28),
            lengthIsKnown ? BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(18)) : null);
    }

    private static long? NextHeader(Stream zip, long from)
    {
        var window = new byte[8 * 1024];
        for (var at = from; at < zip.Length; at += window.Length - (LocalHeader.Length - 1))
        {
            zip.Position = at;
            var length = zip.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            var found = window.AsSpan(0, length).IndexOf(LocalHeader);
            if (found >= 0) return at + found;
        }
        return null;
    }

    private static byte[]? Read(Stream zip, long at, int length)
    {
        if (at < 0 || at + length > zip.Length) return null;
        zip.Position = at;
        var bytes = new byte[length];
        zip.ReadExactly(bytes);
        return bytes;
    }
}
