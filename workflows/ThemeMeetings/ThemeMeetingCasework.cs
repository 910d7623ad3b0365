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
public sealed class ThemeMeetingCasework(ThemeMeetingStore store, MeetingMessages messages, NumberBook numbers, IClock clock) : ICasework
{
    public bool Takes(CaseId id) => id.IsThemeMeeting;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            if (await store.Open(id, stop) is not { } file) return new(null, null);
            var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
            var next = ThemeMeetingProcedure.Next(file.State, now);
            if (next.Due.IsEmpty) return new(next.LookAgain, file.Case.Version);
            // One step a commit: its messages leave with the event that says so.
            var changes = new List<RowChange>();
            var happened = await Perform((ThemeMeetingStep)next.Due[0], file, changes, now, stop);
            CaseRepository.Stage(changes, CaseKinds.ThemeMeeting, file.Case, [happened], now);
            await store.Cases.Commit(id.Partition, changes, stop);
        }
    }

    private async Task<ThemeMeetingEvent> Perform(ThemeMeetingStep step, ThemeMeetingFile file, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        switch (step)
        {
            case ThemeMeetingStep.GiveNumber:
                return new ThemeMeetingEvent.WasNumbered(now, await numbers.Of(file.Id, file.State.Organiser, Oslo.DateOf(file.State.RequestedAt).Year, stop));
            case ThemeMeetingStep.Tell tell:
                changes.AddRange((await messages.Of(tell.Notice, file, now, stop)).Select(message => Outbox.Add(file.Id.Own, message)));
                return new ThemeMeetingEvent.WasTold(now, tell.Notice);
            default:
                throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
        }
    }
}
