using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Messages;

/// <summary>
/// Sends what waits in a case's outbox: claims a message by its version, sends it with a Message-ID made of its key, marks it.
/// A crash in between repeats that one message, with the same Message-ID.
/// </summary>
public sealed class MessageSender(IRowStore rows, IFileStore files, IMailer mailer, Site site, IClock clock)
{
    private const int MostAttempts = 14;
    private static readonly Duration Claim = Duration.FromMinutes(5);

    /// <summary>Sends what is due, and tells when to look again and what failed for good.</summary>
    public async Task<Sending> Send(CaseId id, CancellationToken stop)
    {
        Instant? again = null;
        var failed = new List<StoredMessage>();
        var beginning = Keys.Outbox(id.Own);
        await foreach (var row in rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
        {
            var message = Outbox.Read(row);
            if (message.TryAt > clock.GetCurrentInstant() && !IsVoidClaim(message)) again = Next.Earliest(again, message.TryAt);
            else again = Next.Earliest(again, await Send(id, row, message, failed, stop));
        }

        return new(again, failed);
    }

    private bool IsVoidClaim(StoredMessage message) =>
        site.OnlyInstance && message.ClaimedBy is { } by && by != site.Instance;

    private async Task<Instant?> Send(CaseId id, Row row, StoredMessage waiting, List<StoredMessage> failed, CancellationToken stop)
    {
        var claimed = waiting with { ClaimedBy = site.Instance, TryAt = clock.GetCurrentInstant() + Claim, Attempts = waiting.Attempts + 1 };
        try
        {
            await rows.Commit(id.Partition, [new RowChange.Replace(row.Key, Outbox.Body(claimed), row.Version)], stop);
        }
        catch (RowConflictException)
        {
            // Another sender has it.
            return claimed.TryAt;
        }

        return await mailer.Send(await Mail(id, claimed, stop), stop) switch
        {
            Delivery.Accepted => await Close(id, row.Key, Keys.Sent(id.Own), claimed with { SentAt = clock.GetCurrentInstant() }, stop),
            Delivery.Postponed { Reason: var reason } when claimed.Attempts < MostAttempts => await Postpone(id, row.Key, claimed, reason, stop),
            Delivery.Postponed { Reason: var reason } => await Fail(id, row.Key, claimed, reason, failed, stop),
            Delivery.Refused { Reason: var reason } => await Fail(id, row.Key, claimed, reason, failed, stop),
            var other => throw new System.Diagnostics.UnreachableException($"{other}"),
        };
    }

    private async Task<Instant?> Postpone(CaseId id, string key, StoredMessage message, string reason, CancellationToken stop)
    {
        var again = clock.GetCurrentInstant() + Trouble.Pause(message.Attempts);
        await rows.Commit(
            id.Partition, [new RowChange.Put(key, Outbox.Body(message with { ClaimedBy = null, LastError = reason, TryAt = again }))], stop);
        return again;
    }

    private async Task<Instant?> Fail(
        CaseId id, string key, StoredMessage message, string reason, List<StoredMessage> failed, CancellationToken stop)
    {
        var final = message with { ClaimedBy = null, LastError = reason };
        failed.Add(final);
        return await Close(id, key, Keys.Failed(id.Own), final, stop);
    }

    private async Task<Instant?> Close(CaseId id, string key, string to, StoredMessage message, CancellationToken stop)
    {
        var changes = new List<RowChange> { new RowChange.Delete(key) };
        // A sign-in mail holds a secret, so nothing of it stays.
        if (message.Kind is not StoredMessage.SignIn) changes.Add(new RowChange.Put(to + message.Key, Outbox.Body(message)));
        await rows.Commit(id.Partition, changes, stop);
        return null;
    }

    private async Task<OutgoingMail> Mail(CaseId id, StoredMessage message, CancellationToken stop)
    {
        var attachments = new List<MailAttachment>();
        foreach (var file in message.Files)
        {
            await using var content = await files.Open(id.ToString(), file.Sha256, stop);
            if (content is null) continue;
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, stop);
            attachments.Add(new(file.Name, file.MediaType, copy.ToArray()));
        }

        return new(
            message.Key, message.Due, new(message.FromName, site.MailFrom), message.ReplyTo is { } reply ? new("", reply) : null,
            new(message.ToName, message.ToAddress), message.Subject, message.PlainText, message.Html,
            message.Language is Language.Nynorsk ? "nn" : "nb", [.. attachments]);
    }
}

/// <summary>What came of sending: when to look again, and the messages that failed for good.</summary>
public sealed record Sending(Instant? LookAgain, IReadOnlyList<StoredMessage> Failed);
