using System.Collections.Concurrent;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Stories;

/// <summary>A mail system that keeps what it is handed, and answers as a test says.</summary>
internal sealed class Postbox : IMailer
{
    private readonly ConcurrentQueue<OutgoingMail> sent = new();

    public Func<OutgoingMail, Delivery> Answer { get; set; } = _ => new Delivery.Accepted();

    /// <summary>Everything that was handed over, also what was postponed or refused.</summary>
    public IReadOnlyList<OutgoingMail> Mails => [.. sent];

    public Task<Delivery> Send(OutgoingMail mail, CancellationToken stop)
    {
        sent.Enqueue(mail);
        return Task.FromResult(Answer(mail));
    }
}
