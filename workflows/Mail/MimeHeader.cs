using System.Text;

namespace Grants.Workflows.Mail;

/// <summary>
/// Header lines of RFC 5322, folded at 76 characters, with RFC 2047 encoded words and RFC 2231 parameters where ASCII is not enough.
/// A value that could end its line is refused: it would start a header of its own.
/// </summary>
internal static class MimeHeader
{
    private const int Width = 76;
    private const string WordStart = "=?utf-8?Q?";
    private const string WordEnd = "?=";
    private const string Fold = "\r\n ";

    public static string Text(string name, string value)
    {
        Refuse(name, value);
        var start = name + ": ";
        var fitsAsItIs = IsPlain(value) && start.Length + value.Length <= Width && value.Trim(' ') == value;
        return start + (fitsAsItIs ? value : EncodedWords(value, start.Length));
    }

    public static string Address(string name, MailAddress address)
    {
        Refuse(name, address.Name);
        if (!EmailAddress.TryParse(address.Address, out var parsed))
            throw new ArgumentException($"What stands in {name} is not a mail address.", nameof(address));
        var start = name + ": ";
        if (address.Name.Length == 0) return start + parsed.Value;
        var quoted = '"' + address.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
        var text = start + (IsPlain(address.Name) && start.Length + quoted.Length <= Width
            ? quoted
            : EncodedWords(address.Name, start.Length));
        var mailbox = $"<{parsed.Value}>";
        var column = text.Length - (text.LastIndexOf('\n') + 1);
        return text + (column + 1 + mailbox.Length <= Width ? " " : Fold) + mailbox;
    }

    /// <summary><c>Content-Disposition</c> of an attachment (RFC 2183); a long or Norwegian name is percent-encoded and continued (RFC 2231).</summary>
    public static string Attachment(string fileName)
    {
        const string Start = "Content-Disposition: attachment;" + Fold;
        Refuse("Content-Disposition", fileName);
        var isSimple = IsPlain(fileName) && fileName.Length <= 60 && fileName.AsSpan().IndexOfAny('"', '\\', '%') < 0;
        if (isSimple) return $"{Start}filename=\"{fileName}\"";
        var pieces = Pieces(fileName.EnumerateRunes().Select(ParameterUnit), first: 50, rest: 55);
        return Start + (pieces.Count == 1
            ? "filename*=utf-8''" + pieces[0]
            : string.Join(";" + Fold, pieces.Select((piece, index) => $"filename*{index}*={(index == 0 ? "utf-8''" : "")}{piece}")));
    }

    /// <summary>Refuses control characters and line breaks.</summary>
    public static void Refuse(string name, string value)
    {
        if (value.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            throw new ArgumentException($"A control character or line break cannot stand in {name}.", nameof(value));
    }

    private static bool IsPlain(string value) =>
        value.All(c => c is >= ' ' and < (char)127) && !value.Contains("=?", StringComparison.Ordinal);

    private static string EncodedWords(string value, int column)
    {
        var around = WordStart.Length + WordEnd.Length;
        var pieces = Pieces(value.EnumerateRunes().Select(WordUnit), first: Width - column - around, rest: Width - 1 - around);
        return string.Join(Fold, pieces.Select(piece => WordStart + piece + WordEnd));
    }

    /// <summary>Puts whole characters together to pieces that fit.</summary>
    private static List<string> Pieces(IEnumerable<string> units, int first, int rest)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var unit in units)
        {
            if (piece.Length + unit.Length > (pieces.Count == 0 ? first : rest))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(unit);
        }
        pieces.Add(piece.ToString());
        return pieces;
    }

    // RFC 2047 § 5 (3): what may stand in a word before an address; the same is good for a subject.
    private static string WordUnit(Rune rune) =>
        rune.Value == ' ' ? "_" : IsLetterOrDigit(rune) || IsOneOf("!*+-/", rune) ? rune.ToString() : QuotedPrintable.Escaped(rune, '=');

    private static string ParameterUnit(Rune rune) =>
        IsLetterOrDigit(rune) || IsOneOf("!#$&+-.^_`|~", rune) ? rune.ToString() : QuotedPrintable.Escaped(rune, '%');

    private static bool IsLetterOrDigit(Rune rune) => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value);

    private static bool IsOneOf(string characters, Rune rune) => rune.IsAscii && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
