using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.NetworkTasks;

/// <summary>Takes a task forward: its owner is told and reminded, and the organiser hears when it is a week late.</summary>
public sealed class TaskCasework(TaskDesk desk, TaskMessages messages, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsTask;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(CaseKinds.NetworkTask, id, async () => await desk.Open(id, stop) is { } file ? new Work(file, messages) : null, stop);

    private sealed class Work(TaskFile file, TaskMessages messages) : IStepwise<NetworkTask>
    {
        public StoredCase<NetworkTask> Case => file.Case;

        public Next Next(Instant now) => TaskProcedure.Next(file.State, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            changes.AddRange((await messages.Of((TaskStep)step, file, now, stop)).Select(message => Outbox.Add(file.Id.Own, message)));
            return step switch
            {
                TaskStep.TellOwner tell => [new TaskEvent.OwnerWasTold(now, tell.Giving)],
                TaskStep.RemindOwner remind => [new TaskEvent.OwnerWasReminded(now, remind.On)],
                _ => throw new System.Diagnostics.UnreachableException($"{step.Name} is not known."),
            };
        }
    }
}
