namespace Grants.Workflows.Mail;

/// <summary>Makes text and HTML of one <see cref="MailText"/>, with the same words in the same order.</summary>
public static class MailRenderer
{
    /// <summary>A link stands alone: what it opens on one line, its address on the next.</summary>
    public static string Text(MailText mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return PlainText.Of(mail);
    }

    /// <param name="language"><c>nb</c> or <c>nn</c>: how a screen reader is to say it.</param>
    public static string Html(MailText mail, string language)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return HtmlText.Of(mail, language);
    }
}
