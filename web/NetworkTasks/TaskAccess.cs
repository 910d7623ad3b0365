using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Web.Registrations;
using Grants.Workflows.NetworkTasks;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.NetworkTasks;

/// <summary>Who sees a task, and what they see of it.</summary>
internal sealed class TaskAccess(TaskDesk desk, NetworkWorkAccess work, IClock clock)
{
    /// <summary>Null when there is no such task, or not for this caller.</summary>
    public async Task<TaskFile?> Find(string id, Caller caller, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await desk.Open(parsed, stop) is { } file && (work.MaySee(file.Network, caller) || file.Content.Owner == caller.Person) ? file : null;

    public bool IsLate(TaskFile file) => file.State.State is TaskState.Open && file.Content.Due < Oslo.DateOf(clock.GetCurrentInstant());

    public TaskView ViewOf(TaskFile file, Caller caller)
    {
        var content = file.Content;
        var owner = new TaskOwnerView(file.Owner.Name, RegistrationAccess.IsOrganiser(file.Network, caller) ? file.Owner.Email : null);
        return new(
            file.Id.ToString(), file.Network.Network.Id, content.Title, content.Text, owner, LocalDatePattern.Iso.Format(content.Due),
            file.State.State switch { TaskState.Open => "open", TaskState.Done => "done", _ => "dropped" }, IsLate(file),
            file.State.EndedAt is { } at ? InstantPattern.General.Format(at) : null, file.State.Origin?.Gathering);
    }
}
