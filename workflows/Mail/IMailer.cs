namespace Grants.Workflows.Mail;

/// <summary>Hands one message to the mail system. Sending the same key again sends the same Message-ID again.</summary>
public interface IMailer
{
    Task<Delivery> Send(OutgoingMail mail, CancellationToken stop);
}
