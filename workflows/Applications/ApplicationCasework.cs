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
    ApplicationStore store, StepPerformer performer, DraftDeleter deleter, TroubleBook troubles, IClock clock, ILogger<ApplicationCasework> log)
    : ICasework
{
    /// <summary>The mail system, which is no person.</summary>
    private static readonly Actor Nobody = new Actor.Leader(new(""), default);

    public bool Takes(CaseId id) => id.IsApplication;

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
            var known = await troubles.Of(id, stop);
            var due = next.Due.Where(step => !(known.GetValueOrDefault(step.Name)?.TryAt > now)).ToArray();
            var over = known.Keys.Except(next.Due.Select(step => step.Name)).ToArray();
            if (due.Length is 0 && over.Length is 0) return new(Next.Earliest(next.LookAgain, FirstTry(known.Values)), file.Case.Version);
            if (!await Perform(file, due, over, known, now, stop)) return new(null, null);
        }
    }

    /// <summary>False when the case is gone afterwards.</summary>
    /// <param name="over">The troubles of steps that are not due any more.</param>
    private async Task<bool> Perform(
        ApplicationFile file, IReadOnlyList<Step> due, IEnumerable<string> over, ImmutableDictionary<string, Trouble> known, Instant now,
        CancellationToken stop)
    {
        if (due.Any(step => step is DeleteDraft))
        {
            await deleter.Delete(file, stop);
            return false;
        }

        var work = new StepWork(file, now);
        foreach (var step in over) work.Change(TroubleBook.Over(file.Id, step));
        foreach (var step in due)
            if (!work.Take(await Perform(step, file, known.GetValueOrDefault(step.Name), now, stop))) break;
        await store.Cases.Commit(file.Id.Partition, work.Staged(), stop);
        return true;
    }

    /// <summary>A step that fails leaves its trouble and nothing else; the others go on.</summary>
    private async Task<StepWork> Perform(Step step, ApplicationFile file, Trouble? before, Instant now, CancellationToken stop)
    {
        var work = new StepWork(file, now);
        try
        {
            await performer.Perform(step, work, stop);
            if (before is not null) work.Change(TroubleBook.Over(file.Id, step.Name));
            return work;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RowConflictException or StoreUnavailableException))
        {
            StepFailed(file.Id.ToString(), step.Name, fault);
            var failed = new StepWork(file, now);
            failed.Change(TroubleBook.Of(file.Id, step.Name, before, fault, now));
            return failed;
        }
    }

    private static Next OfDraft(ApplicationFile file, Instant now) =>
        DraftProcedure.Next(file.Draft.CreatedAt, file.Draft.SavedAt, file.Draft.Told, file.Draft.Moves, file.Around, now);

    private static Instant? FirstTry(IEnumerable<Trouble> troubles) =>
        troubles.Select(trouble => (Instant?)trouble.TryAt).Aggregate((Instant?)null, Next.Earliest);

    [LoggerMessage(Level = LogLevel.Error, Message = "The step {Step} of the case {Case} failed.")]
    private partial void StepFailed(string @case, string step, Exception fault);
}
