using System.Text.Json;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Messages;

/// <summary>Puts messages where their case's runner finds them, in the commit of the events that they follow from.</summary>
public static class Outbox
{
    /// <summary>A commit carries at most so many; the rest of a step goes on in the next.</summary>
    public const int MostInACommit = 60;

    /// <summary>Of messages; the rest of a commit is for events and snapshots.</summary>
    internal const int MostBytesInACommit = CommitLimits.CommitSize / 4;

    internal static bool FitInACommit(IReadOnlyCollection<StoredMessage> messages) =>
        messages.Count <= MostInACommit && messages.Sum(message => Body(message).Length) <= MostBytesInACommit;

    /// <param name="own">The case's own part; the message leaves when an alarm of it is due.</param>
    public static RowChange Add(string own, StoredMessage message) =>
        new RowChange.Put(Keys.Outbox(own) + message.Key, Body(message));

    internal static byte[] Body(StoredMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, StoredJson.Default.StoredMessage);

    internal static StoredMessage Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.StoredMessage)!;
}
