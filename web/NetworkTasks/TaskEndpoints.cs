using System.Text.Json;
using Grants.Domain.NetworkTasks;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.NetworkTasks;

/// <summary>The tasks of a network over the wire.</summary>
internal static class TaskEndpoints
{
    private const Who Both = Who.Contact | Who.Organiser;

    public static void MapTasks(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("network-tasks");
        api.MapGet("/networks/{networkId}/tasks", List).Allow(Both).Pages().Produces<TaskPage>().ProducesProblem(404)
            .WithSummary("A network's tasks: those that are open first, by their day");
        api.MapPost("/networks/{networkId}/tasks", Give).Allow(Who.Organiser).Idempotent().Accepts<TaskForm>("application/json").Produces<TaskView>(201)
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).WithSummary("Gives somebody a task; they are told, and reminded until it is done");
        api.MapGet("/tasks/{taskId}", Read).Allow(Both).Produces<TaskView>().ProducesProblem(404).WithSummary("One task");
        api.MapPut("/tasks/{taskId}", Change).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<TaskForm>("application/json").Produces<TaskView>()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).WithSummary("Changes it, its day or who has it");
        api.MapPost("/tasks/{taskId}/done", Finish).Allow(Both).Idempotent().Produces<TaskView>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("It is done; by the organiser or who has it");
        api.MapPost("/tasks/{taskId}/drop", Drop).Allow(Who.Organiser).Idempotent().Produces<TaskView>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Nobody does it any more");
        api.MapPost("/tasks/{taskId}/take-up", TakeUp).Allow(Who.Organiser).Idempotent().Produces<TaskView>().ProducesProblem(404)
            .WithSummary("It is to be done after all");
    }

    private static async Task<IResult> List(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, TaskAccess tasks, TaskDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is null) return KnownProblems.NotFound;
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await desk.Of(networkId, stop), file => file.Id.ToString()) is (var page, var next)
            ? TypedResults.Json(new TaskPage([.. page.Select(file => tasks.ViewOf(file, caller))], next), TasksJson.Default.TaskPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Give(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, TaskAccess tasks, TaskDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is not { } network) return KnownProblems.NotFound;
        if (!RegistrationAccess.IsOrganiser(network, caller)) return NetworkFormReader.NotYourOffice.ToProblem();
        var body = await Body.Read(http, TasksJson.Default.TaskForm);
        if (body.Problem is { } problem) return problem;
        var done = await desk.Give(network, body.Value, caller.ToActor(), http.RequestIdentity(), stop);
        if (done is Done<TaskFile>.Yes { Now.Id: var id }) http.Response.Headers.Location = $"/api/tasks/{id}";
        return Answer(http, done, caller, tasks, 201);
    }

    private static async Task<IResult> Read(string taskId, HttpContext http, Caller caller, TaskAccess tasks, CancellationToken stop) =>
        await tasks.Find(taskId, caller, stop) is { } file ? Answer(http, new Done<TaskFile>.Yes(file), caller, tasks) : KnownProblems.NotFound;

    private static async Task<IResult> Change(string taskId, HttpContext http, Caller caller, TaskAccess tasks, TaskDesk desk, CancellationToken stop)
    {
        if (await tasks.Find(taskId, caller, stop) is not { } file) return KnownProblems.NotFound;
        if (Require(http, file, caller, tasks) is { } moved) return moved;
        var body = await Body.Read(http, TasksJson.Default.TaskForm);
        return body.Problem is { } problem ? problem : Answer(http, await desk.Change(file, body.Value, file.State.Edition, caller.ToActor(), stop), caller, tasks);
    }

    private static Task<IResult> Finish(string taskId, HttpContext http, Caller caller, TaskAccess tasks, TaskDesk desk, CancellationToken stop) =>
        Do(taskId, new TaskCommand.Finish(), http, caller, tasks, desk, stop);

    private static Task<IResult> Drop(string taskId, HttpContext http, Caller caller, TaskAccess tasks, TaskDesk desk, CancellationToken stop) =>
        Do(taskId, new TaskCommand.Drop(), http, caller, tasks, desk, stop);

    private static Task<IResult> TakeUp(string taskId, HttpContext http, Caller caller, TaskAccess tasks, TaskDesk desk, CancellationToken stop) =>
        Do(taskId, new TaskCommand.TakeUpAgain(), http, caller, tasks, desk, stop);

    private static async Task<IResult> Do(string taskId, TaskCommand command, HttpContext http, Caller caller, TaskAccess tasks, TaskDesk desk, CancellationToken stop) =>
        await tasks.Find(taskId, caller, stop) is { } file ? Answer(http, await desk.Do(file, command, caller.ToActor(), stop), caller, tasks) : KnownProblems.NotFound;

    private static Problem? Require(HttpContext http, TaskFile file, Caller caller, TaskAccess tasks) =>
        ETags.Require(http, file.State.Edition, () => JsonSerializer.SerializeToNode(tasks.ViewOf(file, caller), TasksJson.Default.TaskView));

    private static IResult Answer(HttpContext http, Done<TaskFile> done, Caller caller, TaskAccess tasks, int status = 200)
    {
        switch (done)
        {
            case Done<TaskFile>.Yes(var file):
                ETags.Set(http, file.State.Edition);
                return TypedResults.Json(tasks.ViewOf(file, caller), TasksJson.Default.TaskView, statusCode: status);
            case Done<TaskFile>.Moved(var file):
                return Require(http, file, caller, tasks) ?? KnownProblems.Conflict;
            case Done<TaskFile>.No(var objections):
                return objections.ToProblem();
            default:
                return KnownProblems.NotFound;
        }
    }
}
