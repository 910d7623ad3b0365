using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Mails;

/// <summary>A mail as its reader sees it, with plain spaces so that a test can be read.</summary>
internal static class Reading
{
    public static string Everything(this MailText mail) => $"{mail.Subject}\n{MailRenderer.Text(mail)}".Plain();

    public static string Plain(this string text) => text.Replace('\u00a0', ' ');

    /// <summary>The words between the subject and the footer, as MAILS.md counts them.</summary>
    public static int Words(this MailText mail) =>
        MailRenderer.Text(mail with { Footer = null, Action = null }).Plain().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetterOrDigit)) + (mail.Action?.Label.Split(' ').Length ?? 0);

    public static string Choose(this Language language, string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;
}
