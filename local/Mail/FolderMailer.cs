using System.Globalization;
using Grants.Workflows.Mail;
using NodaTime.Text;

namespace Grants.Local.Mail;

/// <summary>
/// The mail of a rehearsal: every message is a file <c>mail/{time}-{key}.eml</c> in the data folder, and nothing leaves the machine. Addresses
/// that begin with <c>ukjent</c> refuse what they are sent, so that one sees what comes of that.
/// </summary>
/// <param name="dataFolder">The folder that holds <c>mail/</c>; made when it is not there.</param>
public sealed class FolderMailer(string dataFolder, string messageIdDomain) : IMailer
{
    private const string Unknown = "ukjent";

    private static readonly InstantPattern Time = InstantPattern.Create("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private readonly string folder = Path.Combine(dataFolder, "mail");

    public async Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        if (mail.To.Address.StartsWith(Unknown, StringComparison.OrdinalIgnoreCase)) return new Delivery.Refused("RCPT TO: 550 5.1.1 User unknown");
        var message = MimeWriter.Write(mail, messageIdDomain);
        Directory.CreateDirectory(folder);
        // A reader of the folder sees whole messages only.
        var unfinished = Path.Combine(folder, Path.GetRandomFileName() + ".tmp");
        try
        {
            await File.WriteAllBytesAsync(unfinished, message, stop);
            File.Move(unfinished, Path.Combine(folder, $"{Time.Format(mail.Due)}-{mail.Key}.eml"), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
        return new Delivery.Accepted();
    }
}
