using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Grants.Pdf.Fonts;

/// <summary>A TrueType font, read as far as setting text and embedding outlines needs. Lengths are in the font's own units.</summary>
internal sealed class FontFile
{
    private readonly byte[] bytes;
    private readonly FrozenDictionary<string, Range> tables;
    private readonly FrozenDictionary<int, ushort> glyphs;
    private readonly int measured;
    private readonly bool longOffsets;

    public FontFile(byte[] bytes)
    {
        this.bytes = bytes;
        tables = Directory(bytes).ToFrozenDictionary(StringComparer.Ordinal);
        var head = Table("head");
        var hhea = Table("hhea");
        UnitsPerEm = Unsigned(head, 18);
        Bounds = [Signed(head, 36), Signed(head, 38), Signed(head, 40), Signed(head, 42)];
        longOffsets = Signed(head, 50) == 1;
        (Ascent, Descent) = (Signed(hhea, 4), Signed(hhea, 6));
        measured = Unsigned(hhea, 34);
        CapitalHeight = Signed(Table("OS/2"), 88);
        glyphs = CharacterTable.Read(Table("cmap")).ToFrozenDictionary();
    }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapitalHeight { get; }

    /// <summary>Left, bottom, right, top of all outlines laid over each other.</summary>
    public int[] Bounds { get; }

    /// <summary>The glyph of a character; 0, the box that stands for a missing one, when the font lacks it.</summary>
    public ushort GlyphOf(Rune character) => glyphs.GetValueOrDefault(character.Value);

    public ushort AdvanceOf(ushort glyph) => Unsigned(Table("hmtx"), Math.Min(glyph, measured - 1) * 4);

    public short LeftBearingOf(ushort glyph) => Signed(Table("hmtx"), glyph < measured ? (glyph * 4) + 2 : (measured * 4) + ((glyph - measured) * 2));

    /// <summary>Empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(ushort glyph) => Table("glyf")[OffsetOf(glyph)..OffsetOf(glyph + 1)];

    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var range) ? bytes.AsSpan(range) : default;

    private int OffsetOf(int glyph) => longOffsets
        ? BinaryPrimitives.ReadInt32BigEndian(Table("loca")[(glyph * 4)..])
        : Unsigned(Table("loca"), glyph * 2) * 2;

    private static IEnumerable<KeyValuePair<string, Range>> Directory(byte[] bytes)
    {
        for (var at = 12; at < 12 + (Unsigned(bytes, 4) * 16); at += 16)
        {
            var start = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 8));
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 12));
            yield return new(Encoding.ASCII.GetString(bytes, at, 4), start..(start + length));
        }
    }

    private static ushort Unsigned(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static short Signed(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
