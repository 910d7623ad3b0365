using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Calls;

/// <summary>Calls that are set up bit by bit, and whom a call reaches.</summary>
internal static class CallDraftEndpoints
{
    public static void MapCallDrafts(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup("/api/call-drafts").WithTags("calls");
        drafts.MapGet("", List).Allow(Who.Administrator).WithSummary("The office's calls that are not whole yet, by id").Pages().Produces<CallDraftsBody>();
        drafts.MapGet("/{callId}", Read).Allow(Who.Administrator).WithSummary("One of them, and what it lacks").Produces<CallDraftBody>().ProducesProblem(404);
        drafts.MapPut("/{callId}", Save).Allow(Who.Administrator).Idempotent().AsksForVersion().Accepts<CallDraftBody>("application/json")
            .WithSummary("Begins one (201), or saves it; it may be partial, and only what cannot be understood is refused")
            .Produces<CallDraftBody>().Produces<CallDraftBody>(201).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        drafts.MapPost("/{callId}/complete", Complete).Allow(Who.Administrator).Idempotent()
            .WithSummary("Makes a call of it when it is whole; it is not published yet").Produces<CallBody>(201).ProducesProblem(404).ProducesProblem(422);
        drafts.MapDelete("/{callId}", Discard).Allow(Who.Administrator).Idempotent().WithSummary("Forgets it").Produces(204).ProducesProblem(404);
        endpoints.MapGet("/api/calls/{callId}/reach", Reach).WithTags("calls").Allow(Who.Administrator)
            .WithSummary("Who is invited when it opens, and how many are told when its deadline moves").Produces<CallReachBody>().ProducesProblem(404);
    }

    private static async Task<IResult> List(Caller caller, HttpContext http, CallSetupDesk desk, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await desk.Begun(caller.Office!.Value, stop).ToListAsync(stop), setup => setup.Id) is (var page, var next)
            ? TypedResults.Json(new CallDraftsBody([.. page.Select(setup => new CallDraftRowBody(setup.Id, setup.Form.Title))], next), CallsJson.Default.CallDraftsBody)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Read(string callId, Caller caller, HttpContext http, CallSetupDesk desk, Register register, CancellationToken stop) =>
        await Find(callId, caller, desk, stop) is { } setup ? Answer(setup, 200, caller, http, register) : KnownProblems.NotFound;

    private static async Task<IResult> Save(string callId, Caller caller, HttpContext http, CallSetupDesk desk, Register register, CancellationToken stop)
    {
        if (!ChosenId.Is(callId)) return KnownProblems.NotFound;
        var known = await Find(callId, caller, desk, stop);
        if (known is not null && Require(known, caller, http, register) is { } moved) return moved;
        var body = await Body.Read(http, CallsJson.Default.CallDraftBody);
        if (body.Problem is { } problem) return problem;
        CallForm form = body.Value with { Id = callId, Lacking = null };
        var by = (Actor.Staff)caller.ToActor();
        return (known is null ? await desk.Begin(form, by, stop) : await desk.Save(callId, form, null, known.Edition, by, stop)) switch
        {
            Done<CallSetup>.Yes(var now) => Answer(now, known is null ? 201 : 200, caller, http, register),
            Done<CallSetup>.No(var objections) => objections.ToProblem(),
            Done<CallSetup>.Moved(var now) => Require(now, caller, http, register) ?? KnownProblems.Conflict,
            _ => KnownProblems.NotFound,
        };
    }

    private static async Task<IResult> Complete(string callId, Caller caller, HttpContext http, CallSetupDesk desk, CallShelf shelf, CancellationToken stop)
    {
        if (await Find(callId, caller, desk, stop) is not { } setup) return KnownProblems.NotFound;
        switch (await desk.Complete(setup, (Actor.Staff)caller.ToActor(), stop))
        {
            case Done<CallSetup>.Yes { Now.Stored.State: { } call }:
                http.Response.Headers.Location = $"/api/calls/{callId}";
                ETags.Set(http, call.Edition);
                return TypedResults.Json(CallBody.Of(call, shelf.Now, http.Language()), CallsJson.Default.CallBody, statusCode: 201);
            case Done<CallSetup>.No(var objections):
                return objections.ToProblem();
            default:
                return KnownProblems.NotFound;
        }
    }

    private static async Task<IResult> Discard(string callId, Caller caller, CallSetupDesk desk, CancellationToken stop)
    {
        if (await Find(callId, caller, desk, stop) is not { } setup) return KnownProblems.NotFound;
        await desk.Discard(caller.Office!.Value, setup.Id, stop);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Reach(string callId, Caller caller, CallShelf shelf, CallReachReader reader, CancellationToken stop) =>
        await shelf.Find(callId, caller, stop) is { State: { } call } stored && call.Call.Office == caller.Office
            ? TypedResults.Json(CallReachBody.Of(await reader.Of(stored, stop)), CallsJson.Default.CallReachBody)
            : KnownProblems.NotFound;

    /// <summary>Only one that is not whole yet; a call is read and changed as a call.</summary>
    private static async Task<CallSetup?> Find(string callId, Caller caller, CallSetupDesk desk, CancellationToken stop) =>
        ChosenId.Is(callId) && await desk.Find(caller.Office!.Value, callId, stop) is { Stored: null } setup ? setup : null;

    private static Problem? Require(CallSetup setup, Caller caller, HttpContext http, Register register) => ETags.Require(
        http, setup.Edition, () => JsonSerializer.SerializeToNode(BodyOf(setup, caller, http, register), CallsJson.Default.CallDraftBody));

    private static IResult Answer(CallSetup setup, int status, Caller caller, HttpContext http, Register register)
    {
        ETags.Set(http, setup.Edition);
        return TypedResults.Json(BodyOf(setup, caller, http, register), CallsJson.Default.CallDraftBody, statusCode: status);
    }

    private static CallDraftBody BodyOf(CallSetup setup, Caller caller, HttpContext http, Register register) =>
        CallDraftBody.Of(setup, register, caller.Office!.Value, http.Language());
}
