using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Takes an application forward: asks the procedure what is due, and writes what each step comes to in one commit.</summary>
public sealed partial class ApplicationCasework(
    ApplicationStore store, StepPerformer performer, TroubleBook troubles, IClock clock, ILogger<ApplicationCasework> log)
    : ICasework
{
    /// <summary>The mail system, which is no person.</summary>
    private static readonly Actor Nobody = new Actor.Leader(new(""), default);

    public bool Takes(CaseId id) => id.Partition.StartsWith("call-", StringComparison.Ordinal) && id.Own != "call";

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Retry.OnConflict(async () =>
    {
        if (await store.Open(id, stop) is not { } file) return false;
        var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
        var report = new ApplicationCommand.ReportBounce(message.Key, message.To, message.Municipality, message.LastError ?? "");
        if (ApplicationRules.Decide(file.State, file.Around, report, Nobody, now) is not Outcome.Accepted { Events.IsEmpty: false } accepted) return false;
        var changes = new List<RowChange>();
        ApplicationStore.Stage(changes, file, accepted.Events, accepted.Call, now);
        await store.Cases.Commit(id.Partition, changes, stop);
        return true;
    });

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            if (await store.Open(id, stop) is not { } file) return new(null, null);
            var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
            var next = ApplicationProcedure.Next(file.State, file.Around, now);
            if (!file.State.Submission.IsReceived) next = next.And(OfDraft(file, now));
            var known = next.Due.IsEmpty ? [] : await troubles.Of(id, stop);
            var due = next.Due.Where(step => !(known.GetValueOrDefault(step.Name)?.TryAt > now)).ToArray();
            if (due.Length is 0) return new(Next.Earliest(next.LookAgain, FirstTry(known)), file.Case.Version);
            if (!await Perform(file, due, known, now, stop)) return new(null, null);
        }
    }

    /// <summary>False when the case is gone afterwards.</summary>
    private async Task<bool> Perform(
        ApplicationFile file, IReadOnlyList<Step> due, ImmutableDictionary<string, Trouble> known, Instant now, CancellationToken stop)
    {
        if (due.Any(step => step is DeleteDraft))
        {
            await performer.DeleteDraft(file, stop);
            return false;
        }

        var work = new StepWork(file, now);
        foreach (var step in due)
        {
            if (work.Messages >= Outbox.MostInACommit) break;
            try
            {
                await performer.Perform(step, work, stop);
                if (known.ContainsKey(step.Name)) work.Changes.Add(TroubleBook.Over(file.Id, step.Name));
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or RowConflictException or StoreUnavailableException))
            {
                StepFailed(file.Id.ToString(), step.Name, fault);
                work.Changes.Add(TroubleBook.Of(file.Id, step.Name, known.GetValueOrDefault(step.Name), fault, now));
            }
        }

        await store.Cases.Commit(file.Id.Partition, work.Staged(), stop);
        return true;
    }

    private static Next OfDraft(ApplicationFile file, Instant now) =>
        DraftProcedure.Next(file.Draft.CreatedAt, file.Draft.SavedAt, file.Draft.Told, file.Draft.Moves, file.Around, now);

    private static Instant? FirstTry(ImmutableDictionary<string, Trouble> known) =>
        known.Values.Select(trouble => (Instant?)trouble.TryAt).Aggregate((Instant?)null, Next.Earliest);

    [LoggerMessage(Level = LogLevel.Error, Message = "The step {Step} of the case {Case} failed.")]
    private partial void StepFailed(string @case, string step, Exception fault);
}
