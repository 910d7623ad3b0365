using Grants.Domain.Applications;
using Grants.Domain.Decisions;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>
/// Finds the message that somebody says did not arrive: the decision that is out, when it went to the address, or else the last one to it.
/// Said twice it is the same message.
/// </summary>
public sealed class BounceFinder(IRowStore rows)
{
    /// <summary>Null when nothing of the case was sent to the address.</summary>
    public async Task<ApplicationCommand.ReportBounce?> Report(ApplicationFile file, string? email, string? reason, CancellationToken stop)
    {
        if (FormReader.Normalised(email?.Trim()) is not { } address) return null;
        var sent = new List<StoredMessage>();
        var beginning = Keys.Sent(file.Id.Own);
        await foreach (var row in rows.Range(file.Id.Partition, beginning, Keys.EndOf(beginning), stop))
            if (Outbox.Read(row) is var message && message.ToAddress.Equals(address, StringComparison.OrdinalIgnoreCase)) sent.Add(message);
        var last = sent.MaxBy(message => (IsDecision(message, file), message.Due));
        return last is null ? null : new(last.Key, last.To, last.Municipality, string.IsNullOrWhiteSpace(reason) ? address : reason.Trim());
    }

    private static bool IsDecision(StoredMessage message, ApplicationFile file) =>
        file.State.Decision.LastLetter?.Notification is { State: NotificationState.Sent } sent && sent.Messages.Contains(message.Key);
}
