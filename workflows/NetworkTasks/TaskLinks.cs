using Grants.Domain.Cases;
using Grants.Workflows.Running;

namespace Grants.Workflows.NetworkTasks;

/// <summary>The links by which who has a task sees it without signing in. One stops being good when somebody else has the task.</summary>
public sealed class TaskLinks(LinkSigner signer)
{
    public Task<string> TokenOf(TaskFile file, CancellationToken stop) => signer.Sign($"{file.Id}~{file.Content.Owner}", stop);

    /// <summary>The task, and who had it when the link was made; null for a link that is not ours.</summary>
    public async Task<(CaseId Task, PersonId Owner)?> Read(string token, CancellationToken stop) =>
        await signer.Open(token, stop) is { } text && text.Split('~') is [var task, var owner] && CaseId.TryParse(task, out var id) && id.IsTask ? (id, new(owner)) : null;
}
