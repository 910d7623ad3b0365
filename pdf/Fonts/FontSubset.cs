using System.Text;

namespace Grants.Pdf.Fonts;

/// <summary>
/// The characters that a document shows in one typeface. Each has a glyph of its own in the embedded font, also where two look the
/// same or the font lacks both, so that every glyph can be read back as exactly the character that was written.
/// </summary>
internal sealed class FontSubset(Typeface typeface)
{
    // Glyphs are numbered in sixteen bits; what is left is for parts of composed glyphs.
    private const int Most = 60_000;

    private readonly Dictionary<Rune, ushort> ids = [];
    private readonly List<Rune> characters = [];

    public Typeface Typeface => typeface;

    /// <summary>The character of glyph 1, 2, 3 …</summary>
    public IReadOnlyList<Rune> Characters => characters;

    public ushort IdOf(Rune character)
    {
        if (ids.TryGetValue(character, out var known)) return known;
        if (characters.Count == Most) return IdOf(characters[0]);
        characters.Add(character);
        return ids[character] = (ushort)characters.Count;
    }
}
