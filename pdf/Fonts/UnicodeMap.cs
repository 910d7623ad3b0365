using System.Globalization;
using System.Text;

namespace Grants.Pdf.Fonts;

/// <summary>What each glyph says, for search, copying and screen readers (ToUnicode; ISO 32000-1, 9.10.3).</summary>
internal static class UnicodeMap
{
    // The format allows a hundred lines in a section.
    private const int InASection = 100;

    public static string Of(IReadOnlyList<Rune> characters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        foreach (var section in characters.Select(Line).Chunk(InASection))
            map.Append(CultureInfo.InvariantCulture, $"{section.Length} beginbfchar\n{string.Concat(section)}endbfchar\n");
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Line(Rune character, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"<{index + 1:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
}
