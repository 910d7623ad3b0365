using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What the steps of one commit come to, as they are performed.</summary>
public sealed class StepWork(ApplicationFile file, Instant now)
{
    private readonly List<CaseEvent> events = [];
    private readonly List<CaseEvent> ofCall = [];
    private DraftRow draft = file.Draft;

    public ApplicationFile File => file;

    public Instant Now => now;

    public List<RowChange> Changes { get; } = [];

    public int Messages { get; private set; }

    /// <summary>The number that the next event gets in the log.</summary>
    public int NextSequence => file.Case.Events + events.Count + 1;

    public void Append(CaseEvent happened) => events.Add(happened);

    /// <summary>What a step does to the call's ledger.</summary>
    public void AppendToCall(IEnumerable<CaseEvent> happened) => ofCall.AddRange(happened);

    public void Send(StoredMessage message)
    {
        Changes.Add(Outbox.Add(file.Id.Own, message));
        Messages++;
    }

    /// <summary>What a draft's people were told is kept in its row: its log has not begun.</summary>
    public void Told(string notice) => draft = draft with { Told = draft.Told.Add(notice) };

    /// <summary>Everything as one commit; the case is looked at again at once.</summary>
    public List<RowChange> Staged()
    {
        if (draft != file.Draft) Changes.Add(new RowChange.Replace(Keys.Draft(file.Id.Own), ApplicationStore.Body(draft), file.DraftVersion));
        var staged = new List<RowChange>();
        ApplicationStore.Stage(staged, file, events, [.. ofCall], now);
        staged.AddRange(Changes);
        return staged;
    }
}
