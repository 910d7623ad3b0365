using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Workflows.Tests.Mail;

/// <summary>Reads back what a mail program would see, written from the RFCs and not from the writer.</summary>
internal sealed partial class MimePart
{
    private MimePart(IReadOnlyList<KeyValuePair<string, string>> headers, string body) => (Headers, Body) = (headers, body);

    /// <summary>Unfolded, not decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public string Body { get; }

    public string MediaType => this["Content-Type"].Split(';')[0].Trim();

    public string this[string name] => Headers.Single(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static MimePart Parse(byte[] message) => Parse(Encoding.ASCII.GetString(message));

    public static MimePart Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in Regex.Replace(text[..end], "\r\n(?=[ \t])", "").Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }
        return new MimePart(headers, text[(end + 4)..]);
    }

    public IReadOnlyList<MimePart> Parts()
    {
        var delimiter = "\r\n--" + Parameter("Content-Type", "boundary");
        var body = "\r\n" + Body;
        Assert.Contains(delimiter + "--", body, StringComparison.Ordinal);
        var inside = body[..body.IndexOf(delimiter + "--", StringComparison.Ordinal)];
        return [.. inside.Split(delimiter + "\r\n").Skip(1).Select(Parse)];
    }

    public string Decoded(string name) => DecodeWords(this[name]);

    public byte[] Content() => this["Content-Transfer-Encoding"] switch
    {
        "base64" => Convert.FromBase64String(Body),
        "quoted-printable" => FromEscapes(Body.Replace("=\r\n", "", StringComparison.Ordinal), '='),
        var other => throw new NotSupportedException(other),
    };

    public string Text() => Encoding.UTF8.GetString(Content());

    /// <summary>A parameter's value; RFC 2231 continuations are put together and decoded.</summary>
    public string Parameter(string header, string name)
    {
        var parameters = ParameterPattern().Matches(this[header]).ToDictionary(
            match => match.Groups["name"].Value,
            match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["token"].Value);
        if (parameters.TryGetValue(name, out var plain)) return plain;
        var extended = parameters.TryGetValue(name + "*", out var whole)
            ? whole
            : string.Concat(Enumerable.Range(0, parameters.Count)
                .Select(index => parameters.GetValueOrDefault($"{name}*{index}*", "")));
        Assert.StartsWith("utf-8''", extended, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(FromEscapes(extended[7..], '%'));
    }

    private static string DecodeWords(string value)
    {
        var joined = Regex.Replace(value, @"(=\?utf-8\?Q\?[^?]*\?=)\s+(?==\?utf-8\?Q\?)", "$1");
        return Regex.Replace(joined, @"=\?utf-8\?Q\?([^?]*)\?=",
            match => Encoding.UTF8.GetString(FromEscapes(match.Groups[1].Value.Replace('_', ' '), '=')));
    }

    private static byte[] FromEscapes(string text, char sign)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == sign)
            {
                bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else bytes.Add((byte)text[at]);
        }
        return [.. bytes];
    }

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9*-]+)=(""(?<quoted>[^""]*)""|(?<token>[^\s;]+))")]
    private static partial Regex ParameterPattern();
}
