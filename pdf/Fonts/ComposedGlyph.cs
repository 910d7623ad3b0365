using System.Buffers.Binary;

namespace Grants.Pdf.Fonts;

/// <summary>An outline that is put together from others, as å is from a and a ring (OpenType, table glyf).</summary>
internal static class ComposedGlyph
{
    private const int WordArguments = 0x1, OneScale = 0x8, MoreParts = 0x20, TwoScales = 0x40, Matrix = 0x80;

    /// <summary>Gives each part of an outline, if it has any, its number in another font.</summary>
    public static void Renumber(Span<byte> outline, Func<ushort, ushort> number)
    {
        if (outline.Length < 2 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        var (at, flags) = (10, MoreParts);
        while ((flags & MoreParts) > 0)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = outline[(at + 2)..];
            BinaryPrimitives.WriteUInt16BigEndian(part, number(BinaryPrimitives.ReadUInt16BigEndian(part)));
            at += 4 + ((flags & WordArguments) > 0 ? 4 : 2) + Scales(flags);
        }
    }

    private static int Scales(int flags) => (flags & OneScale) > 0 ? 2 : (flags & TwoScales) > 0 ? 4 : (flags & Matrix) > 0 ? 8 : 0;
}
