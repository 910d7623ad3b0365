using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Web.Access;
using Grants.Web.NetworkTasks;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.NetworkTasks;

/// <summary>A task on pages: for the organiser, for the members, and for who has it.</summary>
internal static class TaskPages
{
    private const Who Both = Who.Contact | Who.Organiser;

    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har endret oppgaven siden du åpnet den. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra oppgåva sidan du opna henne. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    public static void MapTaskPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/oppgaver/{taskId}", Show).Allow(Both);
        pages.MapPost("/oppgaver/{taskId}", Change).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/oppgaver/{taskId}/gjort", Finish).Allow(Both).TakeForm();
        pages.MapPost("/oppgaver/{taskId}/dropp", Drop).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/oppgaver/{taskId}/igjen", TakeUp).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/oppgave/{token}", ShowHeld).Allow(Who.Anyone);
        pages.MapPost("/oppgave/{token}", FinishHeld).Allow(Who.Anyone).TakeForm();
    }

    /// <summary>The fields of a task as they stand on a page.</summary>
    public static TaskForm Form(TypedForm typed) => new(typed["title"], typed["text"], new(typed["owner.name"], typed["owner.email"]), typed["due"]);

    private static async Task<IResult> Show(string taskId, Caller caller, TaskAccess access, TaskPageWriter writer, CancellationToken stop) =>
        await access.Find(taskId, caller, stop) is { } file ? writer.One(file, caller, null, null) : NetworkPages.NotFound;

    private static async Task<IResult> Change(string taskId, HttpContext http, Caller caller, TaskAccess access, TaskDesk desk, TaskPageWriter writer, CancellationToken stop)
    {
        if (await access.Find(taskId, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.Change(file, Form(typed), typed.Edition, caller.ToActor(), stop) switch
        {
            Done<TaskFile>.Yes => PageAnswer.GoTo($"/oppgaver/{file.Id}?lagret=ja"),
            Done<TaskFile>.No(var objections) => writer.One(file, caller, typed, objections.ToProblem()),
            Done<TaskFile>.Moved(var now) => writer.One(now, caller, typed, ChangedMeanwhile),
            _ => NetworkPages.NotFound,
        };
    }

    private static Task<IResult> Finish(string taskId, Caller caller, TaskAccess access, TaskDesk desk, TaskPageWriter writer, CancellationToken stop) =>
        Do(taskId, new TaskCommand.Finish(), caller, access, desk, writer, stop);

    private static Task<IResult> Drop(string taskId, Caller caller, TaskAccess access, TaskDesk desk, TaskPageWriter writer, CancellationToken stop) =>
        Do(taskId, new TaskCommand.Drop(), caller, access, desk, writer, stop);

    private static Task<IResult> TakeUp(string taskId, Caller caller, TaskAccess access, TaskDesk desk, TaskPageWriter writer, CancellationToken stop) =>
        Do(taskId, new TaskCommand.TakeUpAgain(), caller, access, desk, writer, stop);

    private static async Task<IResult> Do(
        string taskId, TaskCommand command, Caller caller, TaskAccess access, TaskDesk desk, TaskPageWriter writer, CancellationToken stop)
    {
        if (await access.Find(taskId, caller, stop) is not { } file) return NetworkPages.NotFound;
        return await desk.Do(file, command, caller.ToActor(), stop) is Done<TaskFile>.No(var objections)
            ? writer.One(file, caller, null, objections.ToProblem())
            : PageAnswer.GoTo($"/oppgaver/{file.Id}?lagret=ja");
    }

    private static async Task<IResult> ShowHeld(string token, TaskDesk desk, TaskPageWriter writer, CancellationToken stop) =>
        await desk.Follow(token, stop) is { } file ? writer.Held(file, token, null) : NetworkPages.NotFound;

    private static async Task<IResult> FinishHeld(string token, TaskDesk desk, TaskPageWriter writer, CancellationToken stop)
    {
        if (await desk.Follow(token, stop) is not { } file) return NetworkPages.NotFound;
        return await desk.Do(file, new TaskCommand.Finish(), new Actor.LinkHolder(file.Content.Owner), stop) is Done<TaskFile>.No(var objections)
            ? writer.Held(file, token, objections.ToProblem())
            : PageAnswer.GoTo($"/oppgave/{token}");
    }
}
