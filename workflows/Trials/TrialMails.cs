using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Trials;

/// <summary>What a trial has sent, as it would have gone out.</summary>
public sealed class TrialMails(IRowStore rows)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StoredMessage>> Of(Trial trial, CancellationToken stop)
    {
        var sent = new List<StoredMessage>();
        var partition = CaseId.OfCall(trial.CallId).Partition;
        await foreach (var row in new TrialRows(rows, trial).Range(partition, "", RowKeys.End, stop))
            if (IsMessage(row.Key)) sent.Add(Outbox.Read(row));
        return [.. sent.OrderByDescending(message => message.Due).ThenBy(message => message.Key, StringComparer.Ordinal)];
    }

    private static bool IsMessage(string key) =>
        key.Split('~') is [var own, ..] && (key.StartsWith(Keys.Sent(own), StringComparison.Ordinal) || key.StartsWith(Keys.Outbox(own), StringComparison.Ordinal));
}
