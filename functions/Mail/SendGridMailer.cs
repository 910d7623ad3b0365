using System.Net;
using Grants.Workflows.Mail;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Grants.Functions.Mail;

/// <summary>
/// Hands mail to SendGrid. The key goes as Message-ID and as a custom argument, by which its events are known again. What SendGrid says of the
/// message for good (400, 413) is refused; what is about our account, its limits or its servers is postponed.
/// </summary>
/// <param name="ownName">The domain of our Message-IDs.</param>
public sealed class SendGridMailer(ISendGridClient client, string ownName) : IMailer
{
    /// <summary>The custom argument with the message's key.</summary>
    public const string Key = "grants_key";

    private const int LongestReason = 500;

    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        try
        {
            var answer = await client.SendEmailAsync(MessageOf(mail), stop);
            return answer.IsSuccessStatusCode ? new Delivery.Accepted() : NotTaken(answer.StatusCode, await answer.Body.ReadAsStringAsync(stop));
        }
        catch (HttpRequestException fault)
        {
            return new Delivery.Postponed(fault.Message);
        }
        catch (TaskCanceledException fault) when (!stop.IsCancellationRequested)
        {
            // The client's own patience is over.
            return new Delivery.Postponed(fault.Message);
        }
    }

    private SendGridMessage MessageOf(OutgoingMail mail)
    {
        var message = new SendGridMessage
        {
            From = new(mail.From.Address, mail.From.Name),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
            Headers = new() { ["Message-ID"] = $"<{mail.Key}@{ownName}>", ["Auto-Submitted"] = "auto-generated", ["Content-Language"] = mail.Language },
            CustomArgs = new() { [Key] = mail.Key },
            Categories = ["grants", mail.Language],
        };
        message.AddTo(new SendGrid.Helpers.Mail.EmailAddress(mail.To.Address, mail.To.Name));
        if (mail.ReplyTo is { } answers) message.ReplyTo = new(answers.Address, answers.Name);
        foreach (var file in mail.Attachments) message.AddAttachment(file.Name, Convert.ToBase64String(file.Content.Span), file.MediaType);
        // A letter of an office is not followed: links stay what they are, and nobody is told who has opened it.
        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        return message;
    }

    private static Delivery NotTaken(HttpStatusCode status, string said)
    {
        var reason = FormattableString.Invariant($"{(int)status} {(said.Length > LongestReason ? said[..LongestReason] : said)}");
        return status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge ? new Delivery.Refused(reason) : new Delivery.Postponed(reason);
    }
}
