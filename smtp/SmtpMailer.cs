using System.Text;
using Grants.Workflows.Mail;

namespace Grants.Smtp;

/// <summary>
/// Hands mail to the office's mail server (RFC 5321, 3207, 4954, 8314), one connection a message. What is the message's or
/// the recipient's fault for good is refused; what is the server's, the network's or our own set-up's is postponed.
/// </summary>
public sealed class SmtpMailer(SmtpSettings settings) : IMailer
{
    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        var message = MimeWriter.Write(mail, settings.OwnName);
        try
        {
            await using var connection = await SmtpConnection.Open(settings, stop);
            await Introduce(connection);
            var delivery = await Deliver(connection, mail, message);
            await TakeLeave(connection, stop);
            return delivery;
        }
        catch (SmtpFailureException failure)
        {
            return new Delivery.Postponed(failure.Message);
        }
    }

    private async Task Introduce(SmtpConnection connection)
    {
        Demand("The greeting", await connection.Listen());
        var offers = await Greet(connection);
        if (settings.Security == SmtpSecurity.StartTls)
        {
            if (!offers.ContainsKey("STARTTLS")) throw new SmtpFailureException("The server does not offer STARTTLS.");
            Demand("STARTTLS", await connection.Say("STARTTLS"));
            await connection.StartTls();
            // RFC 3207 § 4.2: what was offered without protection is forgotten.
            offers = await Greet(connection);
        }
        if (settings.Credentials is { } credentials) await SignIn(connection, credentials, offers.GetValueOrDefault("AUTH", []));
    }

    private async Task<Dictionary<string, string[]>> Greet(SmtpConnection connection)
    {
        var answer = await connection.Say($"EHLO {settings.OwnName}");
        Demand("EHLO", answer);
        return answer.Lines.Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(offer => offer.Key, offer => offer.First()[1..], StringComparer.OrdinalIgnoreCase);
    }

    private static async Task SignIn(SmtpConnection connection, SmtpCredentials credentials, string[] ways)
    {
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            Demand("AUTH", await connection.Say("AUTH PLAIN " + Base64($"\0{credentials.UserName}\0{credentials.Password}")));
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            Demand("AUTH", await connection.Say("AUTH LOGIN"), 334);
            Demand("AUTH", await connection.Say(Base64(credentials.UserName)), 334);
            Demand("AUTH", await connection.Say(Base64(credentials.Password)));
        }
        else
        {
            throw new SmtpFailureException("The server offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private static async Task<Delivery> Deliver(SmtpConnection connection, OutgoingMail mail, byte[] message)
    {
        Demand("MAIL FROM", await connection.Say($"MAIL FROM:<{Parsed(mail.From)}>"));
        var recipient = await connection.Say($"RCPT TO:<{Parsed(mail.To)}>");
        if (!recipient.IsPositive) return NotTaken("RCPT TO", recipient);
        var data = await connection.Say("DATA");
        if (data.Code != 354) return NotTaken("DATA", data);
        var taken = await connection.SayMessage(message);
        return taken.IsPositive ? new Delivery.Accepted() : NotTaken("The message", taken);
    }

    private static async Task TakeLeave(SmtpConnection connection, CancellationToken stop)
    {
        try
        {
            await connection.Say("QUIT");
        }
        catch (SmtpFailureException)
        {
            // The message's fate is known already; how the server says goodbye does not change it.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The same: a message that was taken must not be sent again because we are stopping.
        }
    }

    private static Delivery NotTaken(string what, SmtpAnswer answer) => answer.IsForGood
        ? new Delivery.Refused($"{what}: {answer}")
        : new Delivery.Postponed($"{what}: {answer}");

    private static void Demand(string what, SmtpAnswer answer, int? code = null)
    {
        if (code is null ? !answer.IsPositive : answer.Code != code) throw new SmtpFailureException($"{what}: {answer}");
    }

    private static EmailAddress Parsed(MailAddress address) => EmailAddress.TryParse(address.Address, out var parsed)
        ? parsed
        : throw new ArgumentException("Not a mail address.", nameof(address));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
