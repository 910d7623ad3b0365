using System.Diagnostics.CodeAnalysis;

namespace Grants.Workflows.Mail;

/// <summary>A mail address that can stand in a header and in an SMTP command as it is: the dot-atom form of RFC 5321, in lower case.</summary>
public sealed record EmailAddress
{
    private const int LongestLocalPart = 64;
    private const int Longest = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public override string ToString() => Value;

    /// <summary>Accepts no quoted local parts, no address literals and nothing outside ASCII: a domain with æ, ø or å is given as punycode.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        if (text is null || text.Length > Longest) return false;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > LongestLocalPart) return false;
        var domain = text[(at + 1)..];
        if (!IsDotAtom(text[..at]) || !IsHostName(domain) || !domain.Contains('.', StringComparison.Ordinal)) return false;
        address = new EmailAddress(text.ToLowerInvariant());
        return true;
    }

    /// <summary>RFC 5322 § 3.2.3: atoms with single dots between them.</summary>
    internal static bool IsDotAtom(string text) =>
        text.Split('.').All(atom => atom.Length > 0 && atom.All(IsAtomCharacter));

    internal static bool IsHostName(string text) => text.Length <= 253 && text.Split('.').All(IsLabel);

    private static bool IsAtomCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-' && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
