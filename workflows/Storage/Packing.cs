using System.IO.Compression;

namespace Grants.Workflows.Storage;

/// <summary>Makes a row's body smaller for stores that are paid by size (Brotli).</summary>
public static class Packing
{
    public static byte[] Pack(ReadOnlySpan<byte> body)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(body);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It was not packed so.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        var body = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) brotli.CopyTo(body);
        return body.ToArray();
    }
}
