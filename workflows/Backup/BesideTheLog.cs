using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.NetworkWork;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>
/// What people wrote stands beside the log (every version that was sent, every message), and the log holds its hash: each is there, and
/// is what it was.
/// </summary>
internal sealed class BesideTheLog(CaseId id, Findings found)
{
    private readonly Dictionary<string, ContentHash> said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentHash> kept = new(StringComparer.Ordinal);

    public void Keep(Row row) => kept[row.Key] = ContentHash.Of(row.Body.Span);

    public void Add(CaseEvent happened)
    {
        if (Said(happened) is var (key, content)) said[key] = content;
    }

    public void End()
    {
        foreach (var (key, content) in said)
        {
            if (!kept.TryGetValue(key, out var hash)) found.Fault(id.ToString(), VerificationFaultKind.TextMissing, key);
            else if (hash != content) found.Fault(id.ToString(), VerificationFaultKind.TextDiffers, key);
        }
    }

    private (string Key, ContentHash Content)? Said(CaseEvent happened) => happened switch
    {
        SubmissionEvent.WasReceived e => (Keys.Form(id.Own, 1), e.Content),
        SubmissionEvent.WasSentAgain e => (Keys.Form(id.Own, e.Version), e.Content),
        SubmissionEvent.MessageCame e => (Keys.Texts(id.Own) + e.Text, e.Content),
        SubmissionEvent.MessageWasEntered e => (Keys.Texts(id.Own) + e.Text, e.Content),
        SubmissionEvent.MessageWentOut e => (Keys.Texts(id.Own) + e.Text, e.Content),
        SubmissionEvent.NoteWasWritten e => (Keys.Texts(id.Own) + e.Text, e.Content),
        SubmissionEvent.MoreTimeWasAskedFor e => (Keys.Texts(id.Own) + e.Text, e.Content),
        WorkEvent.PlanWasWritten e => (Keys.Texts(id.Own) + e.Text.Id, e.Text.Content),
        WorkEvent.ReportWasWritten e => (Keys.Texts(id.Own) + e.Text.Id, e.Text.Content),
        ThemeMeetingEvent.WasRequested { Text: { } text } => (Keys.Texts(id.Own) + text.Id, text.Content),
        ThemeMeetingEvent.WasEvaluated { Evaluation.Text: { } text } => (Keys.Texts(id.Own) + text.Id, text.Content),
        ThemeMeetingEvent.WasCancelled { Text: { } text } => (Keys.Texts(id.Own) + text.Id, text.Content),
        GatheringEvent.MinutesWereApproved e => (Keys.Texts(id.Own) + e.Minutes.Id, e.Minutes.Content),
        GatheringEvent.ProgrammeWasSet e => (Keys.Texts(id.Own) + e.Programme.Id, e.Programme.Content),
        _ => null,
    };
}
