using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Grants.Workflows.Mail;

namespace Grants.Web.Tests.Hosting;

/// <summary>Mails stay here instead of leaving; one that could not be written stops what a host's mailer would stop.</summary>
public sealed partial class KeptMails : IMailer
{
    private readonly ConcurrentQueue<OutgoingMail> sent = [];

    public IReadOnlyList<OutgoingMail> Sent => [.. sent];

    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        MimeWriter.Write(mail, "localhost");
        sent.Enqueue(mail);
        return Task.FromResult<Delivery>(new Delivery.Accepted());
    }

    public IReadOnlyList<OutgoingMail> To(string address) => [.. sent.Where(mail => mail.To.Address == address)];

    /// <summary>Lets go of them, so that a test of a hundred thousand requests does not keep all of theirs.</summary>
    public void Forget() => sent.Clear();

    /// <summary>The token of the last sign-in link to an address.</summary>
    public string TokenTo(string address) => Link().Match(To(address)[^1].Text).Groups[1].Value;

    /// <summary>The last code to an address.</summary>
    public string CodeTo(string address) => Code().Match(To(address)[^1].Text).Groups[1].Value;

    /// <summary>The token of the last question to a leader at an address.</summary>
    public string QuestionTo(string address) => Question().Match(To(address)[^1].Text).Groups[1].Value;

    /// <summary>The token of the last task that was given to an address.</summary>
    public string TaskTo(string address) => To(address).Select(mail => TaskLink().Match(mail.Text)).Last(link => link.Success).Groups[1].Value;

    /// <summary>The address on which a resource person tells when they are busy, of the last mail that has one.</summary>
    public string BusyPageTo(string address) => To(address).Select(mail => BusyLink().Match(mail.Text)).Last(link => link.Success).Value;

    [GeneratedRegex(@"/ressursperson/\S+")]
    private static partial Regex BusyLink();

    [GeneratedRegex(@"/sign-in/([0-9A-Za-z_-]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"/bekreft/(\S+)")]
    private static partial Regex Question();

    [GeneratedRegex(@"/oppgave/(\S+)")]
    private static partial Regex TaskLink();

    [GeneratedRegex(@"koden (\d{6})")]
    private static partial Regex Code();
}
