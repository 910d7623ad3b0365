using System.Text;

namespace Grants.Workflows.CalendarFiles;

/// <summary>A line of a calendar file (RFC 5545 § 3.1): folded at 75 octets without cutting a character, ended with CRLF.</summary>
internal static class ContentLine
{
    private const int Room = 75;

    public static string Of(string name, string value)
    {
        var (line, octets) = (new StringBuilder(), 0);
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Room)
            {
                line.Append("\r\n ");
                octets = 1;
            }

            line.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return line.Append("\r\n").ToString();
    }

    /// <summary>A text as a value (§ 3.3.11). A control character that is no line break or tab has no place in one, and is left out.</summary>
    public static string Text(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(c => c switch
    {
        '\\' or ';' or ',' => $"\\{c}",
        '\n' => "\\n",
        '\t' => "\t",
        _ => char.IsControl(c) ? "" : c.ToString(),
    }));
}
