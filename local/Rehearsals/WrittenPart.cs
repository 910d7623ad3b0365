using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Local.Rehearsals;

/// <summary>A part of a written mail: its headers, unfolded, and what stands after them (RFC 2045, 2046, 2047, 2231).</summary>
internal sealed partial class WrittenPart
{
    private readonly Dictionary<string, string> headers;
    private readonly string body;

    private WrittenPart(Dictionary<string, string> headers, string body) => (this.headers, this.body) = (headers, body);

    public string this[string name] => headers.GetValueOrDefault(name, "");

    public string MediaType => this["Content-Type"].Split(';')[0].Trim().ToLowerInvariant();

    public bool IsAttachment => this["Content-Disposition"].StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    public string FileName => Parameter("Content-Disposition", "filename") ?? "";

    public static WrittenPart Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folded().Replace(end < 0 ? text : text[..end], "").Split("\r\n"))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers[line[..colon]] = line[(colon + 1)..].Trim();
        return new(headers, end < 0 ? "" : text[(end + 4)..]);
    }

    /// <summary>The parts that hold no parts themselves.</summary>
    public IEnumerable<WrittenPart> Leaves()
    {
        if (Parameter("Content-Type", "boundary") is not { } boundary) return [this];
        var delimiter = "\r\n--" + boundary;
        var framed = "\r\n" + body;
        var end = framed.IndexOf(delimiter + "--", StringComparison.Ordinal);
        return (end < 0 ? framed : framed[..end]).Split(delimiter + "\r\n").Skip(1).SelectMany(part => Parse(part).Leaves());
    }

    public byte[] Content() => this["Content-Transfer-Encoding"] switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => Unescaped(body.Replace("=\r\n", "", StringComparison.Ordinal), '='),
        _ => Encoding.ASCII.GetBytes(body),
    };

    /// <summary>A header's text with its encoded words read, and without the quotes around a name.</summary>
    public static string Decoded(string value)
    {
        var plain = Quoted().Replace(value, match => match.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
        // White space between encoded words only folds the line.
        return Word().Replace(BetweenWords().Replace(plain, ""), match =>
            Encoding.UTF8.GetString(Unescaped(match.Groups[1].Value.Replace('_', ' '), '=')));
    }

    /// <summary>A parameter's value; continued ones are put together.</summary>
    private string? Parameter(string header, string name)
    {
        var found = Parameters().Matches(this[header]).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["token"].Value,
            StringComparer.OrdinalIgnoreCase);
        if (found.TryGetValue(name, out var plain)) return plain;
        var pieces = found.TryGetValue(name + "*", out var whole)
            ? [whole]
            : Enumerable.Range(0, found.Count).Select(index => found.GetValueOrDefault($"{name}*{index}*", "")).ToArray();
        var encoded = string.Concat(pieces);
        var start = encoded.IndexOf("''", StringComparison.Ordinal);
        return start < 0 ? null : Encoding.UTF8.GetString(Unescaped(encoded[(start + 2)..], '%'));
    }

    private static byte[] Unescaped(string text, char sign)
    {
        using var bytes = new MemoryStream(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isEscape = text[at] == sign && at + 2 < text.Length;
            if (isEscape && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.WriteByte(value);
                at += 2;
            }
            else bytes.WriteByte((byte)text[at]);
        }

        return bytes.ToArray();
    }

    [GeneratedRegex(@"\r\n(?=[ \t])")]
    private static partial Regex Folded();

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?utf-8\?Q\?)", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?Q\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9*-]+)=(""(?<quoted>[^""]*)""|(?<token>[^\s;]+))")]
    private static partial Regex Parameters();
}
