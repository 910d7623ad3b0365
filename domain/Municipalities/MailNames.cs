namespace Grants.Domain.Municipalities;

/// <summary>How a mail domain and a mailbox of the register are written.</summary>
internal static class MailNames
{
    /// <summary>Small letters, such as <c>alver.kommune.no</c>.</summary>
    public static bool IsDomain(string text) =>
        text.Contains('.') && text.Split('.').All(label =>
            label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    public static bool IsMailbox(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at >= 1 && !text.Contains(' ') && IsDomain(text[(at + 1)..].ToLowerInvariant());
    }
}
