using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Grants.Pdf.Tests.Reading;

/// <summary>A small reader, written from the standard and not from the writer: cross-reference table, objects, streams.</summary>
internal sealed class PdfFile
{
    private readonly byte[] bytes;
    private readonly int[] offsets;

    public PdfFile(byte[] bytes)
    {
        this.bytes = bytes;
        var text = Encoding.Latin1.GetString(bytes);
        var start = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..text.LastIndexOf("%%EOF", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        var lines = text[start..].Split('\n');
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        offsets = [.. lines.Skip(2).Take(count).Select(line => int.Parse(line[..10], CultureInfo.InvariantCulture))];
        Trailer = (PdfDictionary)new Lexer(bytes, text.IndexOf("trailer", start, StringComparison.Ordinal) + 7).Read()!;
        Catalog = Dictionary(Trailer["Root"]);
        Pages = [.. Items(Dictionary(Catalog["Pages"])["Kids"]).Select(Dictionary)];
    }

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog { get; }

    public IReadOnlyList<PdfDictionary> Pages { get; }

    public int Count => offsets.Length - 1;

    public object? Resolve(object? value) => value is Target target ? Object(target.Number) : value;

    public PdfDictionary Dictionary(object? value) => (PdfDictionary)Resolve(value)!;

    public List<object> Items(object? value) => (List<object>?)Resolve(value) ?? [];

    /// <summary>A text for people.</summary>
    public static string Text(object? value) => value is byte[] and [0xFE, 0xFF, .. var units] ? Encoding.BigEndianUnicode.GetString(units) : Encoding.ASCII.GetString((byte[])value!);

    public object Object(int number)
    {
        var lexer = new Lexer(bytes, offsets[number]);
        Assert.Equal((double)number, lexer.Read());
        Assert.Equal(0.0, lexer.Read());
        Assert.Equal(new Word("obj"), lexer.Read());
        var value = lexer.Read()!;
        if (value is PdfDictionary stream && stream["Length"] is double length) stream.Content = Content(stream, lexer, (int)length);
        return value;
    }

    private byte[] Content(PdfDictionary stream, Lexer lexer, int length)
    {
        Assert.Equal(new Word("stream"), lexer.Read());
        var start = lexer.At + 1;
        Assert.Equal("\nendstream\nendobj\n", Encoding.ASCII.GetString(bytes, start + length, 18));
        if (stream["Filter"] is null) return bytes[start..(start + length)];
        var content = new MemoryStream();
        using var inflated = new ZLibStream(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
        inflated.CopyTo(content);
        return content.ToArray();
    }
}
