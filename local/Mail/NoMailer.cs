using Grants.Workflows.Mail;

namespace Grants.Local.Mail;

/// <summary>The mailer of a command, which sends nothing: what it puts in an outbox leaves when the folder is served.</summary>
public sealed class NoMailer : IMailer
{
    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop) => throw new InvalidOperationException("A command sends no mail.");
}
