using Grants.Web.Tests.Hosting;
using Grants.Workflows.Mail;

namespace Grants.Web.Tests.Administration;

/// <summary>Keeps mails like the others' mailer, but refuses those to one address.</summary>
internal sealed class RefusingMailer(KeptMails kept, string address) : IMailer
{
    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop) => mail.To.Address == address
        ? Task.FromResult<Delivery>(new Delivery.Refused("RCPT TO: 550 5.1.1 User unknown"))
        : kept.Send(mail, stop);
}
