using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grants.Pdf.Objects;

namespace Grants.Pdf.Fonts;

/// <summary>A subset as the objects of a composite font (ISO 32000-1, 9.7): two bytes a character, which are the glyph's number.</summary>
internal static class EmbeddedFont
{
    private const int Symbolic = 4;

    public static Reference Write(FontSubset subset, ObjectFile file)
    {
        var face = subset.Typeface;
        var program = SubsetFile.Write(subset);
        var name = $"{Tag(program)}+{face.Name}";
        var embedded = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        var descriptor = file.Add(Descriptor(face, name, embedded));
        var descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} /DW {face.Thousandths(face.File.AdvanceOf(0))} /W [1 {Syntax.List(subset.Characters.Select(face.WidthOf))}] /CIDToGIDMap /Identity >>");
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(UnicodeMap.Of(subset.Characters)));
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant}] /ToUnicode {unicode} >>");
    }

    private static string Descriptor(Typeface face, string name, Reference embedded)
    {
        var font = face.File;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {Symbolic} /FontBBox {Syntax.List(font.Bounds.Select(face.Thousandths))} /ItalicAngle 0 /Ascent {face.Thousandths(font.Ascent)} /Descent {face.Thousandths(font.Descent)} /CapHeight {face.Thousandths(font.CapitalHeight)} /StemV {face.StemWidth} /FontFile2 {embedded} >>");
    }

    /// <summary>Six capitals that tell this subset from others of the same font.</summary>
    private static string Tag(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(part => (char)('A' + (part % 26))));
}
