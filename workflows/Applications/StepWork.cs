using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What one step comes to, or all steps of one commit together: events, messages, and other rows.</summary>
public sealed class StepWork(ApplicationFile file, Instant now)
{
    /// <summary>Room is left for the snapshot, the summary, the draft and the alarms.</summary>
    private const int MostRows = CommitLimits.Rows - 10;

    private readonly List<CaseEvent> events = [];
    private readonly List<CaseEvent> callEvents = [];
    private readonly List<string> told = [];
    private readonly Dictionary<string, RowChange> changes = new(StringComparer.Ordinal);
    private int messages;
    private int messageBytes;

    public ApplicationFile File => file;

    public Instant Now => now;

    public void Append(CaseEvent happened) => events.Add(happened);

    /// <summary>What a step does to the call's ledger.</summary>
    public void AppendToCall(IEnumerable<CaseEvent> happened) => callEvents.AddRange(happened);

    public void Change(RowChange change) => changes[change.Key] = change;

    /// <summary>What a draft's people were told is kept in its row: its log has not begun.</summary>
    public void Told(string notice) => told.Add(notice);

    /// <summary>Puts a message into the commit; false when there is no room for it.</summary>
    public bool Send(StoredMessage message)
    {
        var row = (RowChange.Put)Outbox.Add(file.Id.Own, message);
        if (changes.ContainsKey(row.Key)) return true;
        if (messages > 0 && (messages == Outbox.MostInACommit || messageBytes + row.Body.Length > Outbox.MostBytesInACommit)) return false;
        Change(row);
        messages++;
        messageBytes += row.Body.Length;
        return true;
    }

    /// <summary>Takes over what a step came to; false when it has to wait for the next commit.</summary>
    public bool Take(StepWork step)
    {
        var isEmpty = events.Count is 0 && changes.Count is 0 && told.Count is 0;
        if (!isEmpty && !HasRoomFor(step)) return false;
        events.AddRange(step.events);
        callEvents.AddRange(step.callEvents);
        told.AddRange(step.told);
        foreach (var change in step.changes.Values) Change(change);
        messages += step.messages;
        messageBytes += step.messageBytes;
        return true;
    }

    /// <summary>Everything as one commit; the case is looked at again at once.</summary>
    public List<RowChange> Staged()
    {
        var staged = new List<RowChange>();
        ApplicationStore.Stage(staged, file, events, callEvents, now);
        if (told.Count > 0)
            staged.Add(new RowChange.Replace(
                Keys.Draft(file.Id.Own), ApplicationStore.Body(file.Draft with { Told = file.Draft.Told.Union(told) }), file.DraftVersion));
        staged.AddRange(changes.Values);
        return staged;
    }

    private bool HasRoomFor(StepWork step) =>
        messages + step.messages <= Outbox.MostInACommit
        && messageBytes + step.messageBytes <= Outbox.MostBytesInACommit
        && Rows + step.Rows <= MostRows;

    private int Rows => events.Count + callEvents.Count + changes.Count;
}
