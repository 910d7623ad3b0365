using System.Globalization;
using System.Text;

namespace Grants.Pdf.Content;

/// <summary>
/// Text as it can be set: what has no form of its own is dropped, letters with accents are one character, and every line break is a
/// line feed. What no font could show is U+FFFD.
/// </summary>
internal static class CleanText
{
    private static readonly Rune SoftHyphen = new(0xAD), WordBullet = new(0xF0B7), Bullet = new('•');

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes()) Add(rune, clean);
        return clean.ToString();
    }

    private static void Add(Rune rune, StringBuilder clean)
    {
        if (rune.Value is '\n' or ' ') clean.Append((char)rune.Value);
        else if (rune.Value == '\t') clean.Append(' ');
        else if (rune == SoftHyphen) clean.Append((char)rune.Value);
        else if (rune == WordBullet) clean.Append(Bullet);
        else if (HasForm(rune) && !Accents.Join(clean, rune)) clean.Append(rune);
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse) clean.Append(Rune.ReplacementChar);
    }

    private static bool HasForm(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
        && rune.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0xFDD0 and <= 0xFDEF))
        && (rune.Value & 0xFFFE) != 0xFFFE;
}
