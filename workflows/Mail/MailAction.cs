namespace Grants.Workflows.Mail;

/// <summary>A link and what it opens.</summary>
public sealed record MailAction
{
    public MailAction(string label, string url) => (Label, Url) = (label, url);

    public string Label { get; init; }

    /// <exception cref="ArgumentException">The address is not a whole web address: it would not be a link in a mail.</exception>
    public string Url
    {
        get;
        init => field = IsWebAddress(value) ? value : throw new ArgumentException("A link in a mail is a whole web address.", nameof(value));
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp)
        && text.All(c => c is > ' ' and < (char)127);
}
