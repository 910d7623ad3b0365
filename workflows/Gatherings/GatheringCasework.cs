using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Takes a gathering forward: its messages to many, and the tasks that its decisions become.</summary>
public sealed class GatheringCasework(GatheringStore store, GatheringMessages messages, GatheringTasks tasks, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsGathering;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(CaseKinds.Gathering, id, async () => await store.Open(id, stop) is { } file ? new Work(file, messages, tasks) : null, stop);

    private sealed class Work(GatheringFile file, GatheringMessages messages, GatheringTasks tasks) : IStepwise<GatheringCase>
    {
        public StoredCase<GatheringCase> Case => file.Case;

        public Next Next(Instant now) => GatheringProcedure.Next(file.State, file.Around, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop) => step switch
        {
            GatheringStep.GiveTask give => [await tasks.Give(give, file, changes, now, stop)],
            GatheringStep.Tell tell => [new GatheringEvent.MessageWentOut(now, step.Name, await messages.Tell(tell, file, changes, now, stop))],
            _ => throw new System.Diagnostics.UnreachableException($"{step.Name} is not known."),
        };
    }
}
