using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Makes a task of the network from what a gathering decided, in the commit that says so.</summary>
public sealed class GatheringTasks(ApplicationStore people)
{
    /// <summary>A title is no longer; the whole of a longer decision stands below it.</summary>
    private const int TitleLength = 120;

    internal async Task<GatheringEvent> Give(GatheringStep.GiveTask step, GatheringFile file, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var (decision, owner) = (step.Decision, step.Decision.Owner!.Value);
        var id = CaseId.OfTask(file.Network.Network.Id, RandomIds.Of($"minutes\n{file.Id}\n{decision.Id}"));
        var given = new TaskEvent.WasGivenByMinutes(now, ContentOf(decision), new(file.Gathering.Number, decision.Id!), step.By);
        CaseRepository.Stage(changes, CaseKinds.NetworkTask, new StoredCase<NetworkTask>(id, null, 0, StoredEvent.Start, Instant.MinValue, null, null), [given], now);
        changes.Add(ApplicationStore.PutPerson(id.Own, owner, (await people.PeopleOf(file.Id, stop)).GetValueOrDefault(owner, Person.Unknown)));
        changes.Add(new RowChange.Put(Keys.TaskOf(id.Own), ReadOnlyMemory<byte>.Empty));
        return new GatheringEvent.TaskWasGiven(now, decision.Id!, id.Own);
    }

    private static TaskContent ContentOf(MinutesDecision decision)
    {
        var line = decision.Text.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        var title = line.Length <= TitleLength ? line : $"{line[..line.LastIndexOf(' ', TitleLength - 1, TitleLength - 1)].TrimEnd()} …";
        return new(title, title == decision.Text ? null : decision.Text, decision.Owner!.Value, decision.Due!.Value);
    }
}
