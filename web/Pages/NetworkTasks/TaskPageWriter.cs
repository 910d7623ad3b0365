using System.Text.Json;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.NetworkTasks;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.NetworkTasks;

/// <summary>What the pages of a task show.</summary>
internal sealed class TaskPageWriter(TaskAccess access, Register register)
{
    public IResult One(TaskFile file, Caller caller, TypedForm? typed, Problem? problem) => PageAnswer.Of<NetworkTaskPage>(
        new
        {
            File = file,
            IsLate = access.IsLate(file),
            IsOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller),
            IsOwner = caller.Person == file.Content.Owner,
            Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(file.ToForm(), TasksJson.Default.TaskForm)),
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);

    /// <summary>For who has only the link.</summary>
    public IResult Held(TaskFile file, string token, Problem? problem) => PageAnswer.Of<HeldTaskPage>(
        new
        {
            File = file,
            IsLate = access.IsLate(file),
            Token = token,
            Organiser = register.FindOffice(file.Network.Network.Organiser)?.Name ?? "",
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);
}
