using System.Buffers.Binary;
using System.Text;

namespace Grants.Pdf.Metadata;

/// <summary>
/// The colour space sRGB as an ICC profile, version 4.2 (ICC.1:2004-10). Numbers: the primaries, white point and transfer function of
/// IEC 61966-2-1, moved to the profile's white D50 by the Bradford matrix; a test reckons them again.
/// </summary>
internal static class SrgbProfile
{
    private const int Header = 128, Entry = 12;

    /// <summary>X, Y and Z of red, green, blue under D50.</summary>
    internal static readonly double[][] Colorants = [[0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.71410]];

    /// <summary>From the white of sRGB (D65) to D50.</summary>
    internal static readonly double[] Adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

    private static readonly double[] White = [0.9642, 1, 0.8249];

    // g, a, b, c, d of: above d, (a·x + b)^g; below, c·x.
    private static readonly double[] Transfer = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] Bytes { get; } = Write();

    private static byte[] Write()
    {
        var curve = Tag("para", [0, 3, 0, 0], Transfer);
        (string Name, byte[] Content)[] tags =
        [
            ("desc", Localized("sRGB")), ("cprt", Localized("No copyright, use freely")), ("wtpt", Tag("XYZ ", [], White)),
            ("chad", Tag("sf32", [], Adaptation)), ("rXYZ", Tag("XYZ ", [], Colorants[0])), ("gXYZ", Tag("XYZ ", [], Colorants[1])),
            ("bXYZ", Tag("XYZ ", [], Colorants[2])), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var start = Header + 4 + (tags.Length * Entry);
        var table = new byte[4 + (tags.Length * Entry)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var body = new List<byte>();
        for (var at = 0; at < tags.Length; at++)
        {
            // The three curves are one.
            if (at < 8) body.AddRange(tags[at].Content);
            var length = tags[at].Content.Length;
            Encoding.ASCII.GetBytes(tags[at].Name, table.AsSpan(4 + (at * Entry)));
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(8 + (at * Entry)), start + body.Count - length);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(12 + (at * Entry)), length);
        }

        return [.. Head(start + body.Count), .. table, .. body];
    }

    private static byte[] Head(int length)
    {
        var head = new byte[Header];
        BinaryPrimitives.WriteInt32BigEndian(head, length);
        head[8] = 4;
        head[9] = 0x20;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", head.AsSpan(12));
        ushort[] made = [2004, 10, 1, 0, 0, 0];
        for (var at = 0; at < made.Length; at++) BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(24 + (at * 2)), made[at]);
        Encoding.ASCII.GetBytes("acsp", head.AsSpan(36));
        Fixed(White).CopyTo(head, 68);
        return head;
    }

    private static byte[] Tag(string type, byte[] before, double[] numbers) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. before, .. Fixed(numbers)];

    /// <summary>A text in one language, padded to four bytes.</summary>
    private static byte[] Localized(string text)
    {
        var content = Encoding.BigEndianUnicode.GetBytes(text);
        var tag = new byte[28 + ((content.Length + 3) / 4 * 4)];
        Encoding.ASCII.GetBytes("mluc", tag);
        tag[11] = 1;
        tag[15] = 12;
        Encoding.ASCII.GetBytes("enUS", tag.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), content.Length);
        tag[27] = 28;
        content.CopyTo(tag, 28);
        return tag;
    }

    // Sixteen bits before the point and sixteen after.
    private static byte[] Fixed(double[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var at = 0; at < numbers.Length; at++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at * 4), (int)Math.Round(numbers[at] * 65536));
        return bytes;
    }
}
