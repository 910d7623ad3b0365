using System.Globalization;
using System.Text;

namespace Grants.Pdf.Layout;

/// <summary>A character to be set.</summary>
/// <param name="Width">In points; for a soft hyphen the width that it has if a line ends there.</param>
internal readonly record struct Glyph(Rune Character, double Width, Inline Inline)
{
    public bool IsLineFeed => Character.Value == '\n';

    public bool IsSoftHyphen => Character.Value == 0xAD;

    /// <summary>Whether a line may end after it, and its own width then does not count.</summary>
    public bool IsSpace => IsLineFeed
        || (Rune.GetUnicodeCategory(Character) is UnicodeCategory.SpaceSeparator && Character.Value is not (0xA0 or 0x2007 or 0x202F));

    /// <summary>Whether it stands on the character before it.</summary>
    public bool IsMark => Rune.GetUnicodeCategory(Character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>What it takes within a line.</summary>
    public double Advance => IsSoftHyphen ? 0 : Width;
}
