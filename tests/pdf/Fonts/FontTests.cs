using System.Buffers.Binary;
using System.Text;
using Grants.Pdf.Fonts;

namespace Grants.Pdf.Tests.Fonts;

/// <summary>The fonts that are committed, and what is embedded of them.</summary>
public sealed class FontTests
{
    public static TheoryData<string> Faces { get; } = ["Inter-Regular", "Inter-SemiBold"];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_letter_of_Norwegian_and_Sami_is_there(string face) => Assert.All(
        "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789«»“”‘’–—-‑…•·§%&€½²áàâäčçđéèêëǧǥǩíïŋñóòôöšŧúüžʒǯÁÀČĐÉŊÓŠŦŽƷǮ\u00A0\u202F".EnumerateRunes(),
        letter => Assert.NotEqual(0, Face(face).GlyphOf(letter)));

    [Theory]
    [MemberData(nameof(Faces))]
    public void A_subset_is_a_font_whose_glyphs_are_those_of_the_source(string face)
    {
        var (source, subset) = (Face(face), new FontSubset(Face(face)));
        foreach (var letter in "aåÅǻ é«".EnumerateRunes()) subset.IdOf(letter);
        var embedded = Embedded(subset);

        for (ushort glyph = 1; glyph <= subset.Characters.Count; glyph++)
        {
            var origin = source.GlyphOf(subset.Characters[glyph - 1]);
            Assert.Equal((source.File.AdvanceOf(origin), source.File.LeftBearingOf(origin)), (Measure(embedded, glyph)));
            Assert.Equal(Points(source.File.OutlineOf(origin)), Points(Outline(embedded, glyph)));
        }
    }

    [Fact]
    public void The_parts_of_a_composed_letter_come_with_it_once()
    {
        var subset = new FontSubset(Typeface.Regular);
        foreach (var letter in "åéáåÅ".EnumerateRunes()) subset.IdOf(letter);
        var composed = Enumerable.Range(0, subset.Characters.Count + 1).SelectMany(glyph => Parts(Outline(Embedded(subset), (ushort)glyph))).ToArray();
        Assert.NotEmpty(composed);
        Assert.All(composed, part => Assert.InRange(part, subset.Characters.Count + 1, Count(Embedded(subset)) - 1));
    }

    [Fact]
    public void Characters_that_look_the_same_are_still_told_apart()
    {
        var subset = new FontSubset(Typeface.Regular);
        Assert.Equal(7, "- ‑\u00A0\u00AD漢😀".EnumerateRunes().Select(subset.IdOf).Distinct().Count());
    }

    [Fact]
    public void The_checksums_add_up()
    {
        var subset = new FontSubset(Typeface.Regular);
        subset.IdOf(new('å'));
        var bytes = SubsetFile.Write(subset);
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)));
        Assert.Equal(0xB1B0AFBAu, sum);
    }

    [Fact]
    public void More_characters_than_a_font_can_hold_do_no_harm()
    {
        var subset = new FontSubset(Typeface.Regular);
        var ids = Enumerable.Range(0x10000, 70_000).Select(code => subset.IdOf(new(code))).ToArray();
        Assert.InRange(ids.Max(), 1, 60_000);
    }

    private static Typeface Face(string name) => name == Typeface.Regular.Name ? Typeface.Regular : Typeface.SemiBold;

    private static Dictionary<string, byte[]> Embedded(FontSubset subset)
    {
        var bytes = SubsetFile.Write(subset);
        return Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(4))).Select(index => 12 + (index * 16)).ToDictionary(
            entry => Encoding.ASCII.GetString(bytes, entry, 4),
            entry => bytes.AsSpan(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(entry + 8)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(entry + 12))).ToArray());
    }

    private static int Count(Dictionary<string, byte[]> font) => BinaryPrimitives.ReadUInt16BigEndian(font["maxp"].AsSpan(4));

    private static (ushort Advance, short Bearing) Measure(Dictionary<string, byte[]> font, int glyph) =>
        (BinaryPrimitives.ReadUInt16BigEndian(font["hmtx"].AsSpan(glyph * 4)), BinaryPrimitives.ReadInt16BigEndian(font["hmtx"].AsSpan((glyph * 4) + 2)));

    private static byte[] Outline(Dictionary<string, byte[]> font, int glyph) =>
        font["glyf"][BinaryPrimitives.ReadInt32BigEndian(font["loca"].AsSpan(glyph * 4))..BinaryPrimitives.ReadInt32BigEndian(font["loca"].AsSpan((glyph * 4) + 4))];

    /// <summary>An outline without the numbers of its parts, which differ, and without padding.</summary>
    private static byte[] Points(ReadOnlySpan<byte> outline)
    {
        var points = outline.ToArray();
        ComposedGlyph.Renumber(points, _ => 0);
        return [.. points.AsSpan().TrimEnd((byte)0)];
    }

    private static List<ushort> Parts(byte[] outline)
    {
        var parts = new List<ushort>();
        ComposedGlyph.Renumber(outline, part =>
        {
            parts.Add(part);
            return part;
        });
        return parts;
    }
}
