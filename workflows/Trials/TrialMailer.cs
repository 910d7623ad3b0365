using Grants.Workflows.Mail;

namespace Grants.Workflows.Trials;

/// <summary>Sends what a trial sends to the administrator who tries, whomever it is to, and says so on top of it.</summary>
public sealed class TrialMailer(IMailer mailer, Trial trial) : IMailer
{
    private const string EndOfHead = "</head>";

    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        var note = mail.Language is "nn"
            ? $"Dette er ei prøve. På ordentleg hadde e-posten gått til {mail.To.Name} ({mail.To.Address})."
            : $"Dette er en prøve. På ordentlig hadde e-posten gått til {mail.To.Name} ({mail.To.Address}).";
        return mailer.Send(
            mail with
            {
                To = new(trial.Name, trial.Email),
                ReplyTo = null,
                Subject = $"Prøve: {mail.Subject}",
                Text = $"{note}\n\n{mail.Text}",
                Html = Noted(mail.Html, note),
            },
            stop);
    }

    /// <summary>The note goes right after the body's beginning.</summary>
    private static string Noted(string html, string note)
    {
        var body = html.IndexOf('>', html.IndexOf(EndOfHead, StringComparison.Ordinal) + EndOfHead.Length) + 1;
        return html.Insert(body, $"\n<p><strong>{System.Net.WebUtility.HtmlEncode(note)}</strong></p>");
    }
}
