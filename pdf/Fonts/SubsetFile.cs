using System.Buffers.Binary;

namespace Grants.Pdf.Fonts;

/// <summary>Writes the TrueType file of a subset: glyph 0, one glyph for each character, then the parts of composed glyphs.</summary>
internal sealed class SubsetFile
{
    private readonly FontFile source;
    private readonly List<ushort> origins = [0];
    private readonly Dictionary<ushort, ushort> parts = [];

    private SubsetFile(FontSubset subset)
    {
        source = subset.Typeface.File;
        origins.AddRange(subset.Characters.Select(subset.Typeface.GlyphOf));
    }

    public static byte[] Write(FontSubset subset) => new SubsetFile(subset).Write();

    private byte[] Write()
    {
        var (outlines, offsets) = Outlines();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = Head(),
            ["hhea"] = With(source.Table("hhea"), 34, origins.Count),
            ["hmtx"] = Measures(),
            ["loca"] = offsets,
            ["maxp"] = With(source.Table("maxp"), 4, origins.Count),
        };
        return FontTables.Write(tables);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int>();
        // The list grows while it is walked: a composed glyph brings its parts.
        for (var at = 0; at < origins.Count; at++)
        {
            offsets.Add((int)outlines.Position);
            var outline = source.OutlineOf(origins[at]).ToArray();
            ComposedGlyph.Renumber(outline, PartOf);
            outlines.Write(outline);
            while (outlines.Position % 4 > 0) outlines.WriteByte(0);
        }

        offsets.Add((int)outlines.Position);
        return (outlines.ToArray(), Joined(offsets));
    }

    private ushort PartOf(ushort glyph)
    {
        if (parts.TryGetValue(glyph, out var known)) return known;
        origins.Add(glyph);
        return parts[glyph] = (ushort)(origins.Count - 1);
    }

    // Every offset takes four bytes, whatever the source had.
    private byte[] Head() => With(source.Table("head"), 50, 1);

    private byte[] Measures()
    {
        var measures = new byte[origins.Count * 4];
        for (var at = 0; at < origins.Count; at++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(measures.AsSpan(at * 4), source.AdvanceOf(origins[at]));
            BinaryPrimitives.WriteInt16BigEndian(measures.AsSpan((at * 4) + 2), source.LeftBearingOf(origins[at]));
        }

        return measures;
    }

    private static byte[] Joined(List<int> offsets)
    {
        var joined = new byte[offsets.Count * 4];
        for (var at = 0; at < offsets.Count; at++) BinaryPrimitives.WriteInt32BigEndian(joined.AsSpan(at * 4), offsets[at]);
        return joined;
    }

    private static byte[] With(ReadOnlySpan<byte> table, int at, int value)
    {
        var changed = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at), (ushort)value);
        return changed;
    }
}
