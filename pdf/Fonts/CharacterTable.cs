using System.Buffers.Binary;

namespace Grants.Pdf.Fonts;

/// <summary>Which glyph shows which character: the cmap's subtable of format 4, which holds the characters up to U+FFFF.</summary>
internal static class CharacterTable
{
    private const int MapsSegments = 4;

    public static IEnumerable<KeyValuePair<int, ushort>> Read(ReadOnlySpan<byte> table)
    {
        for (var record = 4; record < 4 + (Unsigned(table, 2) * 8); record += 8)
        {
            var subtable = table[BinaryPrimitives.ReadInt32BigEndian(table[(record + 4)..])..];
            if (Unsigned(subtable, 0) == MapsSegments) return Segments(subtable.ToArray());
        }

        throw new InvalidDataException("The font has no cmap of format 4.");
    }

    private static IEnumerable<KeyValuePair<int, ushort>> Segments(byte[] table)
    {
        var length = Unsigned(table, 6);
        for (var segment = 0; segment < length; segment += 2)
        {
            var end = Unsigned(table, 14 + segment);
            var start = Unsigned(table, 16 + length + segment);
            var delta = Unsigned(table, 16 + (length * 2) + segment);
            var place = 16 + (length * 3) + segment;
            for (int code = start; code <= end && code != 0xFFFF; code++)
                if (GlyphOf(table, place, code - start, code, delta) is > 0 and var glyph) yield return new(code, glyph);
        }
    }

    // With a range offset the glyph stands in the array that the offset points into; without, it is the code moved by the delta.
    private static ushort GlyphOf(byte[] table, int place, int index, int code, int delta)
    {
        var offset = Unsigned(table, place);
        if (offset == 0) return (ushort)((code + delta) & 0xFFFF);
        var glyph = Unsigned(table, place + offset + (index * 2));
        return glyph == 0 ? glyph : (ushort)((glyph + delta) & 0xFFFF);
    }

    private static ushort Unsigned(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
}
