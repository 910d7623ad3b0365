using System.Globalization;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>Walks the log of one case and holds its snapshot against what the log comes to.</summary>
internal sealed class CaseCheck(CaseId id, CaseFold fold, Findings found)
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly BesideTheLog beside = new(id, found);
    private ContentHash head = StoredEvent.Start;
    private int events;
    private bool isWhole = true;
    private Snapshot? snapshot;

    public CaseId Id => id;

    public IEnumerable<string> Files => files;

    /// <summary>The files that must not be there any more.</summary>
    public IEnumerable<string> Erased => fold.Destroyed.Where(document => document.ErasedAt is not null).Select(document => document.Content.Value);

    public void File(string sha256) => files.Add(sha256);

    /// <summary>A version that was sent, or a text.</summary>
    public void Written(Row row) => beside.Keep(row);

    public void Event(Row row)
    {
        events++;
        if (row.Key != Keys.Event(id.Own, events))
        {
            Fault(VerificationFaultKind.EventMissing, Keys.Event(id.Own, events));
            events = int.Parse(row.Key[Keys.Events(id.Own).Length..], CultureInfo.InvariantCulture);
        }

        try
        {
            var (happened, previous) = StoredEvent.Read(row.Body);
            if (previous != head) Fault(VerificationFaultKind.ChainBroken, row.Key);
            beside.Add(happened);
            if (isWhole) fold.Add(happened);
        }
        // What another release, or a changed byte, makes of an event can be anything; the report names it, and the check goes on.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Fault(VerificationFaultKind.Unreadable, $"{row.Key}: {fault.Message}");
        }

        head = ContentHash.Of(row.Body.Span);
        found.Events++;
    }

    public void Snapshot(Row row)
    {
        try
        {
            snapshot = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Snapshot);
        }
        catch (JsonException fault)
        {
            Fault(VerificationFaultKind.Unreadable, $"{row.Key}: {fault.Message}");
        }
    }

    /// <summary>The alarm that the case says it has.</summary>
    public string? End()
    {
        if (events is 0 && snapshot is null) return null;
        found.Heads.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {head} {events}"));
        if (snapshot is null) Fault(VerificationFaultKind.SnapshotMissing, Keys.Snapshot(id.Own));
        else Compare(snapshot);
        beside.End();
        foreach (var letter in fold.Letters) files.Add(letter.Value);
        foreach (var document in fold.Destroyed) files.Remove(document.Content.Value);
        found.Destroyed += fold.Destroyed.Count();
        if (fold.Number is { } number) found.Said(id, number);
        foreach (var person in fold.Staff) found.OnStaff(id, person);
        return snapshot?.Alarm;
    }

    private void Compare(Snapshot kept)
    {
        if (kept.Events != events) Fault(VerificationFaultKind.CountDiffers, string.Create(CultureInfo.InvariantCulture, $"{kept.Events}, not {events}"));
        if (kept.Head != head) Fault(VerificationFaultKind.HeadDiffers, $"{kept.Head}, not {head}");
        if (isWhole && !fold.Comes(kept)) Fault(VerificationFaultKind.StateDiffers, Keys.Snapshot(id.Own));
    }

    private void Fault(VerificationFaultKind kind, string detail)
    {
        isWhole = false;
        found.Fault(id.ToString(), kind, detail);
    }
}
