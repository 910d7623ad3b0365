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
        // Another sender may have it.
        if (await TryClaim(id, row, claimed, stop) is not { } mine) return claimed.TryAt;
        return await mailer.Send(await Mail(id, claimed, stop), stop) switch
        {
            Delivery.Accepted => await Close(id, mine, claimed with { SentAt = clock.GetCurrentInstant() }, stop),
            Delivery.Postponed { Reason: var reason } when claimed.Attempts < MostAttempts => await Postpone(id, mine, claimed, reason, stop),
            Delivery.Postponed { Reason: var reason } => Fail(claimed, reason, failed),
            Delivery.Refused { Reason: var reason } => Fail(claimed, reason, failed),
            var other => throw new System.Diagnostics.UnreachableException($"{other}"),
        };
    }

    /// <summary>Moves a message that failed for good out of the outbox, once its case knows of it.</summary>
    public Task Bury(CaseId id, StoredMessage failed, CancellationToken stop) => rows.Commit(
        id.Partition, Moved(new RowChange.Delete(Keys.Outbox(id.Own) + failed.Key), Keys.Failed(id.Own), failed), stop);

    /// <summary>The claimed row; null when somebody else has claimed it.</summary>
    private async Task<Row?> TryClaim(CaseId id, Row row, StoredMessage claimed, CancellationToken stop)
    {
        var body = Outbox.Body(claimed);
        if (!await TryCommit(id, [new RowChange.Replace(row.Key, body, row.Version)], stop)) return null;
        var mine = await rows.Read(id.Partition, row.Key, stop);
        return mine is not null && mine.Body.Span.SequenceEqual(body) ? mine : null;
    }

    private async Task<Instant?> Postpone(CaseId id, Row mine, StoredMessage message, string reason, CancellationToken stop)
    {
        var again = clock.GetCurrentInstant() + Trouble.Pause(message.Attempts);
        var body = Outbox.Body(message with { ClaimedBy = null, LastError = reason, TryAt = again });
        await TryCommit(id, [new RowChange.Replace(mine.Key, body, mine.Version)], stop);
        return again;
    }

    private static Instant? Fail(StoredMessage message, string reason, List<StoredMessage> failed)
    {
        failed.Add(message with { ClaimedBy = null, LastError = reason });
        return null;
    }

    private async Task<Instant?> Close(CaseId id, Row mine, StoredMessage message, CancellationToken stop)
    {
        await TryCommit(id, Moved(new RowChange.Delete(mine.Key, mine.Version), Keys.Sent(id.Own), message), stop);
        return null;
    }

    private static List<RowChange> Moved(RowChange.Delete from, string to, StoredMessage message)
    {
        var changes = new List<RowChange> { from };
        // A sign-in mail holds a secret, so nothing of it stays.
        if (message.Kind is not StoredMessage.SignIn) changes.Add(new RowChange.Put(to + message.Key, Outbox.Body(message)));
        return changes;
    }

    /// <summary>False when the row has changed: another sender has claimed it, after the time of a claim has run out, and sees to it.</summary>
    private async Task<bool> TryCommit(CaseId id, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        try
        {
            await rows.Commit(id.Partition, changes, stop);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
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
            message.Key, message.Due, new(message.FromName, site.MailFrom), new("", message.ReplyTo ?? site.ReplyTo),
            new(message.ToName, message.ToAddress), message.Subject, message.PlainText, message.Html,
            message.Language is Language.Nynorsk ? "nn" : "nb", [.. attachments]);
    }
}

/// <summary>What came of sending: when to look again, and the messages that failed for good.</summary>
public sealed record Sending(Instant? LookAgain, IReadOnlyList<StoredMessage> Failed);
