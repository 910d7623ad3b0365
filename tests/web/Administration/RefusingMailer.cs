using Grants.Web.Tests.Hosting;
using Grants.Workflows.Mail;

namespace Grants.Web.Tests.Administration;

/// <summary>Keeps mails like the others' mailer, but refuses some for good.</summary>
internal sealed class RefusingMailer(KeptMails kept, Func<OutgoingMail, bool> refuses) : IMailer
{
    /// <summary>Refuses those to one address.</summary>
    public RefusingMailer(KeptMails kept, string address) : this(kept, mail => mail.To.Address == address) { }

    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop) => refuses(mail)
        ? Task.FromResult<Delivery>(new Delivery.Refused("RCPT TO: 550 5.1.1 User unknown"))
        : kept.Send(mail, stop);
}
