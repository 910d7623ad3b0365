using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Takes a theme meeting forward: its number, and what its people are told.</summary>
public sealed class ThemeMeetingCasework(ThemeMeetingStore store, MeetingMessages messages, NumberBook numbers, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsThemeMeeting;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) =>
        loop.Run(CaseKinds.ThemeMeeting, id, async () => await store.Open(id, stop) is { } file ? new Work(file, messages, numbers) : null, stop);

    private sealed class Work(ThemeMeetingFile file, MeetingMessages messages, NumberBook numbers) : IStepwise<ThemeMeeting>
    {
        public StoredCase<ThemeMeeting> Case => file.Case;

        public Next Next(Instant now) => ThemeMeetingProcedure.Next(file.State, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            switch (step)
            {
                case ThemeMeetingStep.GiveNumber:
                    return [new ThemeMeetingEvent.WasNumbered(now, await numbers.Of(file.Id, file.State.Organiser, Oslo.DateOf(file.State.RequestedAt).Year, stop))];
                case ThemeMeetingStep.Tell tell:
                    changes.AddRange((await messages.Of(tell.Notice, file, now, stop)).Select(message => Outbox.Add(file.Id.Own, message)));
                    return [new ThemeMeetingEvent.WasTold(now, tell.Notice)];
                default:
                    throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
            }
        }
    }
}
