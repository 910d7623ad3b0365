using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Pdf.Objects;

/// <summary>Numbers objects, and writes them as one file (ISO 32000-1, 7.5). What is not text for people is ASCII.</summary>
internal sealed class ObjectFile
{
    private readonly List<byte[]> bodies = [];

    /// <summary>A number for an object that is written later.</summary>
    public Reference Reserve()
    {
        bodies.Add([]);
        return new(bodies.Count);
    }

    public Reference Add(string body)
    {
        var reference = Reserve();
        Set(reference, body);
        return reference;
    }

    public void Set(Reference reference, string body) => bodies[reference.Number - 1] = Encoding.ASCII.GetBytes(body);

    /// <param name="entries">Of the stream's dictionary, beside its length and filter.</param>
    public Reference AddStream(string entries, byte[] content, bool compressed = true)
    {
        var stored = compressed ? Compressed(content) : content;
        var filter = compressed ? " /Filter /FlateDecode" : "";
        var reference = Reserve();
        bodies[reference.Number - 1] =
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {stored.Length}{filter} >>\nstream\n")),
            .. stored,
            .. "\nendstream"u8,
        ];
        return reference;
    }

    public void Write(Stream target, Reference catalog, Reference info)
    {
        var file = new MemoryStream();
        // Four bytes above 127 tell programs that move files that this one is binary.
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var starts = bodies.Select((body, index) => Append(file, index + 1, body)).ToArray();
        var end = file.Position;
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts) table.Append(CultureInfo.InvariantCulture, $"{start:D10} 00000 n \n");
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)end))[..16]);
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {bodies.Count + 1} /Root {catalog} /Info {info} /ID [<{id}> <{id}>] >>\nstartxref\n{end}\n%%EOF\n");
        file.Write(Encoding.ASCII.GetBytes(table.ToString()));
        file.WriteTo(target);
    }

    private static long Append(MemoryStream file, int number, byte[] body)
    {
        var start = file.Position;
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
        file.Write(body);
        file.Write("\nendobj\n"u8);
        return start;
    }

    private static byte[] Compressed(byte[] content)
    {
        var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal)) deflate.Write(content);
        return target.ToArray();
    }
}
