using Grants.Domain.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>Finds the message that somebody says did not arrive: the last one that was sent to the address.</summary>
public sealed class BounceFinder(IRowStore rows)
{
    /// <summary>Null when nothing of the case was sent to the address.</summary>
    public async Task<ApplicationCommand.ReportBounce?> Report(ApplicationFile file, string? email, string? reason, CancellationToken stop)
    {
        if (FormReader.Normalised(email?.Trim()) is not { } address) return null;
        StoredMessage? last = null;
        var beginning = Keys.Sent(file.Id.Own);
        await foreach (var row in rows.Range(file.Id.Partition, beginning, Keys.EndOf(beginning), stop))
            if (Outbox.Read(row) is var message && message.ToAddress.Equals(address, StringComparison.OrdinalIgnoreCase) && (last is null || message.Due >= last.Due))
                last = message;
        return last is null ? null : new(last.Key, last.To, last.Municipality, string.IsNullOrWhiteSpace(reason) ? address : reason.Trim());
    }
}
