using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>
/// Takes a case forward, one step a commit, so that what a step writes stands with the event that says so. A step that fails leaves its
/// trouble and nothing else: the others go on, and after some attempts a person looks at it.
/// </summary>
public sealed partial class StepLoop(CaseRepository cases, TroubleBook troubles, IClock clock, ILogger<StepLoop> log)
{
    /// <param name="open">Reads the case with what its procedure asks; null when there is no such case.</param>
    public Task<Looked> Run<T>(CaseKind<T> kind, CaseId id, Func<Task<IStepwise<T>?>> open, CancellationToken stop) where T : class =>
        Retry.OnConflict(() => RunAll(kind, id, open, stop));

    private async Task<Looked> RunAll<T>(CaseKind<T> kind, CaseId id, Func<Task<IStepwise<T>?>> open, CancellationToken stop) where T : class
    {
        while (true)
        {
            if (await open() is not { } work) return new(null, null);
            var now = Instant.Max(clock.GetCurrentInstant(), work.Case.Last);
            var next = work.Next(now);
            var known = await troubles.Of(id, stop);
            if (known.Keys.Except(next.Due.Select(step => step.Name)).ToArray() is { Length: > 0 } over)
            {
                await cases.Commit(id.Partition, [.. over.Select(step => TroubleBook.Over(id, step))], stop);
                continue;
            }

            if (next.Due.FirstOrDefault(step => !(known.GetValueOrDefault(step.Name)?.TryAt > now)) is not { } due)
                return new(known.Values.Select(trouble => (Instant?)trouble.TryAt).Aggregate(next.LookAgain, Next.Earliest), work.Case.Version);
            await cases.Commit(id.Partition, await Perform(kind, work, due, known.GetValueOrDefault(due.Name), now, stop), stop);
        }
    }

    private async Task<List<RowChange>> Perform<T>(CaseKind<T> kind, IStepwise<T> work, Step step, Trouble? before, Instant now, CancellationToken stop) where T : class
    {
        try
        {
            var changes = new List<RowChange>();
            var happened = await work.Perform(step, changes, now, stop);
            CaseRepository.Stage(changes, kind, work.Case, happened, now);
            if (before is not null) changes.Add(TroubleBook.Over(work.Case.Id, step.Name));
            return changes;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or RowConflictException or StoreUnavailableException))
        {
            StepFailed(work.Case.Id.ToString(), step.Name, fault);
            return [TroubleBook.Of(work.Case.Id, step.Name, before, fault, now)];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The step {Step} of the case {Case} failed.")]
    private partial void StepFailed(string @case, string step, Exception fault);
}

/// <summary>A case as it was read, and what its steps write.</summary>
public interface IStepwise<T> where T : class
{
    StoredCase<T> Case { get; }

    Next Next(Instant now);

    /// <summary>Adds what the step writes beside the log, and returns the events that say that it was done.</summary>
    Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop);
}
