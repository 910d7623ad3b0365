using System.IO.Compression;
using System.Text;

namespace Grants.Workflows.Tests.Attachments;

/// <summary>Small files of the kinds that office programs write.</summary>
internal static class Zips
{
    public const string Text = "application/vnd.oasis.opendocument.text";
    public const string Spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

    public static byte[] Docx => Of("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");

    public static byte[] Xlsx => Of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml");

    public static byte[] Of(params string[] names) => Write(new MemoryStream(), names.Select(name => (name, Noise(name), CompressionLevel.Fastest)));

    /// <summary>As written to a stream that cannot go back: lengths stand after each part.</summary>
    public static byte[] Streamed(params string[] names)
    {
        var output = new MemoryStream();
        return Write(new ForwardOnly(output), names.Select(name => (name, Noise(name), CompressionLevel.Fastest)), output);
    }

    public static byte[] OpenDocument(string type, CompressionLevel level = CompressionLevel.NoCompression) =>
        Write(new MemoryStream(), [("mimetype", Encoding.ASCII.GetBytes(type), level), ("content.xml", Noise("c"), CompressionLevel.Fastest)]);

    private static byte[] Write(Stream stream, IEnumerable<(string Name, byte[] Content, CompressionLevel Level)> parts, MemoryStream? output = null)
    {
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(content);
            }
        }
        return (output ?? (MemoryStream)stream).ToArray();
    }

    // Does not compress away, so that a file can be cut in the middle of a part.
    private static byte[] Noise(string seed)
    {
        var bytes = new byte[20_000];
        new Random(seed.Length).NextBytes(bytes);
        return bytes;
    }

    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
