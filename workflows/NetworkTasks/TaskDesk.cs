using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;

namespace Grants.Workflows.NetworkTasks;

/// <summary>Does what organisers and those who have tasks ask for.</summary>
public sealed class TaskDesk(CaseRepository cases, CaseChanger changer, ApplicationStore people, PersonDirectory directory, TaskLinks links)
{
    /// <summary>Null when there is no such task.</summary>
    public async Task<TaskFile?> Open(CaseId id, CancellationToken stop)
    {
        if (!id.IsTask || await cases.Load(CaseKinds.NetworkTask, id, stop) is not { State: not null } stored) return null;
        var network = await cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(id.Partition), stop);
        return new(stored, network.State!, await people.PeopleOf(id, stop));
    }

    /// <summary>The task whose link this is; null for a link that is not ours, and when somebody else has the task now.</summary>
    public async Task<TaskFile?> Follow(string token, CancellationToken stop) =>
        await links.Read(token, stop) is var (id, owner) && await Open(id, stop) is { } file && file.Content.Owner == owner ? file : null;

    /// <summary>A network's tasks: those that are open first, by their day; then what has ended, the latest first.</summary>
    public async Task<ImmutableArray<TaskFile>> Of(string networkId, CancellationToken stop) =>
        [.. await Listed(CaseId.OfNetwork(networkId).Partition, stop)
            .OrderBy(file => file.State.State is not TaskState.Open).ThenByDescending(file => file.State.EndedAt).ThenBy(file => file.Content.Due).ThenBy(file => file.Id.Own)
            .ToListAsync(stop)];

    /// <param name="request">The same for a request that is repeated, which then is the same task.</param>
    public async Task<Done<TaskFile>> Give(NetworkCase network, TaskForm form, Actor by, string request, CancellationToken stop)
    {
        var (written, objections) = TaskReader.Read(form);
        if (written is null) return new Done<TaskFile>.No(objections);
        var id = CaseId.OfTask(network.Network.Id, RandomIds.Of($"task\n{network.Network.Id}\n{request}"));
        return await Write(id, network, written, content => new TaskCommand.Give(content), null, by, stop);
    }

    /// <param name="edition">The edition that the change was made from.</param>
    public async Task<Done<TaskFile>> Change(TaskFile file, TaskForm form, int edition, Actor by, CancellationToken stop)
    {
        var (written, objections) = TaskReader.Read(form);
        return written is null
            ? new Done<TaskFile>.No(objections)
            : await Write(file.Id, file.Network, written, content => new TaskCommand.Change(content), edition, by, stop);
    }

    public Task<Done<TaskFile>> Do(TaskFile file, TaskCommand command, Actor by, CancellationToken stop) => Do(file.Id, file.Network, command, [], null, by, stop);

    private async Task<Done<TaskFile>> Write(
        CaseId id, NetworkCase network, WrittenTask written, Func<TaskContent, TaskCommand> command, int? edition, Actor by, CancellationToken stop)
    {
        var owner = (await directory.IdsOf([written.Owner.Email!], stop))[written.Owner.Email!];
        return await Do(
            id, network, command(new(written.Title, written.Text, owner, written.Due)),
            [ApplicationStore.PutPerson(id.Own, owner, written.Owner), new RowChange.Put(Keys.TaskOf(id.Own), ReadOnlyMemory<byte>.Empty)], edition, by, stop);
    }

    private async Task<Done<TaskFile>> Do(
        CaseId id, NetworkCase network, TaskCommand command, IReadOnlyCollection<RowChange> beside, int? edition, Actor by, CancellationToken stop) =>
        await changer.Change(
            CaseKinds.NetworkTask, id, (task, now) => TaskRules.Decide(task, command, network.Network.Organiser, by, now), beside,
            edition is null ? null : task => task.Edition != edition, stop,
            edition is null ? null : (task, now) => new TaskEvent.WasChanged(now, task.Content, by.Person)) switch
        {
            Done<StoredCase<NetworkTask>>.No(var objections) => new Done<TaskFile>.No(objections),
            Done<StoredCase<NetworkTask>>.Moved => new Done<TaskFile>.Moved((await Open(id, stop))!),
            _ => new Done<TaskFile>.Yes((await Open(id, stop))!),
        };

    private async IAsyncEnumerable<TaskFile> Listed(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(partition, Keys.Tasks, Keys.EndOf(Keys.Tasks), stop))
            if (await Open(new(partition, row.Key[Keys.Tasks.Length..]), stop) is { } file) yield return file;
    }
}
