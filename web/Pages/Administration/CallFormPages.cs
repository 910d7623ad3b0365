using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration;

/// <summary>Setting up and changing a call on pages. What could not be saved is shown as it was typed.</summary>
internal static class CallFormPages
{
    private static readonly Problem Moved = new(412, "changed-meanwhile", new Phrase(
        "Noen har endret utlysningen siden du åpnet den. Det du skrev, står her. Åpne utlysningen i en ny fane og sammenlign før du lagrer.",
        "Nokon har endra utlysinga sidan du opna henne. Det du skreiv, står her. Opne utlysinga i ei ny fane og samanlikn før du lagrar."));

    public static void MapCallFormPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ny-utlysning", New).Allow(Who.Administrator);
        pages.MapPost("/ny-utlysning", SetUp).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/utlysninger/{callId}", Show).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}", Change).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/kunngjor", Publish).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/flytt-frist", MoveDeadline).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/utlysninger/{callId}/kopier", Copy).Allow(Who.Administrator).TakeForm();
    }

    private static IResult New() => PageAnswer.Of<NewCallPage>(new { Typed = Fields(new CallForm()) });

    private static async Task<IResult> SetUp(HttpContext http, Caller caller, CallDesk desk, Register register, CancellationToken stop)
    {
        var typed = CallFormFields.Typed(await http.Request.ReadFormAsync(stop));
        var (call, problem) = Read(typed, null, register, caller);
        problem ??= ProblemOf(await desk.SetUp(call!, caller.ToActor(), stop));
        return problem is null
            ? PageAnswer.GoTo($"/administrasjon/utlysninger/{call!.Id}?lagret")
            : PageAnswer.Of<NewCallPage>(new { Typed = typed, Problem = problem }, problem.Status);
    }

    private static async Task<IResult> Show(string callId, HttpContext http, Caller caller, CallShelf shelf, CancellationToken stop) =>
        await Own(callId, caller, shelf, stop) is { } call ? Page(call, shelf, http) : NotFound();

    private static async Task<IResult> Change(
        string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, Register register, CancellationToken stop)
    {
        if (await Own(callId, caller, shelf, stop) is not { } known) return NotFound();
        var typed = CallFormFields.Typed(await http.Request.ReadFormAsync(stop));
        var edition = int.TryParse(typed["edition"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var (call, problem) = Read(typed, callId, register, caller);
        problem ??= ProblemOf(await desk.Do(callId, new CallCommand.Change(call!), caller.ToActor(), edition, stop));
        return problem is null ? Saved(callId) : Page(known, shelf, http, problem, typed);
    }

    private static Task<IResult> Publish(string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop) =>
        Do(callId, new CallCommand.Publish(), http, caller, desk, shelf, stop);

    private static async Task<IResult> MoveDeadline(string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (move, objections) = MoveDeadlineReader.Read(form["new-deadline"], form["reason"]);
        if (move is not null) return await Do(callId, move, http, caller, desk, shelf, stop, Renamed);
        return await Own(callId, caller, shelf, stop) is { } known ? Page(known, shelf, http, Renamed(objections).ToProblem()) : NotFound();
    }

    private static async Task<IResult> Copy(
        string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, Register register, CancellationToken stop)
    {
        if (await Own(callId, caller, shelf, stop) is not { } known) return NotFound();
        var id = (await http.Request.ReadFormAsync(stop))["new-id"].ToString().Trim();
        var (call, objections) = CallFormReader.Read(CallFormReader.FormOf(known.Call.NextYear(id)), register, caller.Office!.Value);
        var problem = call is null ? objections.ToProblem() : ProblemOf(await desk.SetUp(call, caller.ToActor(), stop));
        return problem is null
            ? Saved(id)
            : Page(known, shelf, http, new Problem(problem.Status, problem.Code, problem.Detail).At("new-id"));
    }

    private static async Task<IResult> Do(
        string callId, CallCommand command, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop,
        Func<ImmutableArray<Objection>, ImmutableArray<Objection>>? at = null)
    {
        if (await Own(callId, caller, shelf, stop) is not { } known) return NotFound();
        var done = await desk.Do(callId, command, caller.ToActor(), null, stop);
        return ProblemOf(done, at) is { } problem ? Page(known, shelf, http, problem) : Saved(callId);
    }

    private static (Call? Call, Problem? Problem) Read(TypedForm typed, string? id, Register register, Caller caller)
    {
        var (form, unread) = CallFormFields.Read(typed);
        var (call, objections) = CallFormReader.Read(form with { Id = id ?? form.Id }, register, caller.Office!.Value);
        // A number that could not be read is not missing.
        var all = unread.AddRange(objections.Where(objection => unread.All(other => other.Field != objection.Field)));
        return all.IsEmpty ? (call, null) : (null, all.ToProblem());
    }

    private static Problem? ProblemOf(
        Done<StoredCase<CallCase>> done, Func<ImmutableArray<Objection>, ImmutableArray<Objection>>? at = null) => done switch
        {
            Done<StoredCase<CallCase>>.Yes => null,
            Done<StoredCase<CallCase>>.No no => (at?.Invoke(no.Objections) ?? no.Objections).ToProblem(),
            Done<StoredCase<CallCase>>.Moved => Moved,
            _ => KnownProblems.NotFound,
        };

    /// <summary>The page has two deadlines: the call's own field, and the one to move it to.</summary>
    private static ImmutableArray<Objection> Renamed(ImmutableArray<Objection> objections) =>
        [.. objections.Select(objection => objection.Field is "deadline" ? objection with { Field = "new-deadline" } : objection)];

    private static async Task<CallCase?> Own(string callId, Caller caller, CallShelf shelf, CancellationToken stop) =>
        await shelf.Find(callId, caller, stop) is { State: { } call } && call.Call.Office == caller.Office ? call : null;

    private static IResult Page(CallCase call, CallShelf shelf, HttpContext http, Problem? problem = null, TypedForm? typed = null) =>
        PageAnswer.Of<ChangeCallPage>(
            new
            {
                Stored = call,
                shelf.Now,
                Typed = typed ?? Fields(CallFormReader.FormOf(call.Call)),
                Edition = typed?["edition"] ?? call.Edition.ToString(CultureInfo.InvariantCulture),
                Problem = problem,
                Saved = problem is null && http.Request.Query.ContainsKey("lagret"),
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private static TypedForm Fields(CallForm form) => TypedForm.Of(JsonSerializer.SerializeToNode(form, CallsJson.Default.CallForm));

    private static IResult Saved(string callId) => PageAnswer.GoTo($"/administrasjon/utlysninger/{callId}?lagret");

    private static IResult NotFound() => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);
}
