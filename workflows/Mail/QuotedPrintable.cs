using System.Text;

namespace Grants.Workflows.Mail;

/// <summary>Text as 7-bit lines of at most 76 characters (RFC 2045 § 6.7); characters are never split over two lines.</summary>
internal static class QuotedPrintable
{
    // One less than the line's 76: the last place is for the "=" of a soft line break.
    private const int Room = 75;

    public static string Encode(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var output = new StringBuilder(text.Length + text.Length / 8);
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        foreach (var line in lines.Take(count))
        {
            EncodeLine(line, output);
            output.Append("\r\n");
        }
        return output.ToString();
    }

    private static void EncodeLine(string line, StringBuilder output)
    {
        var column = 0;
        var position = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            position += rune.Utf16SequenceLength;
            var unit = Unit(rune, isLast: position == line.Length);
            if (column + unit.Length > Room)
            {
                output.Append("=\r\n");
                column = 0;
            }
            output.Append(unit);
            column += unit.Length;
        }
    }

    // White space at the end of a line may be cut off on the way, so there it is written as its number.
    private static string Unit(Rune rune, bool isLast) => rune.Value switch
    {
        ' ' or '\t' => isLast ? Escaped(rune, '=') : rune.ToString(),
        > ' ' and < 127 and not '=' => rune.ToString(),
        _ => Escaped(rune, '='),
    };

    /// <summary>Each UTF-8 byte as a sign and two hexadecimal digits.</summary>
    internal static string Escaped(Rune rune, char sign)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = rune.EncodeToUtf8(bytes);
        var output = new StringBuilder(12);
        foreach (var value in bytes[..length]) output.Append(sign).Append(Convert.ToHexString([value]));
        return output.ToString();
    }
}
