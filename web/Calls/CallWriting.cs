using System.Text.Json;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Calls;

/// <summary>What an office's administrators and approvers do with its calls.</summary>
internal static class CallWriting
{
    private static readonly Objection OtherId = Objection.Invalid(
        "id", "id-fixed", "Utlysningens id kan ikke endres.", "Id-en til utlysinga kan ikkje endrast.");

    public static async Task<IResult> SetUp(HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, Register register, CancellationToken stop)
    {
        var body = await Body.Read(http, CallsJson.Default.CallForm);
        if (body.Problem is { } problem) return problem;
        var (call, objections) = CallFormReader.Read(body.Value, register, caller.Office!.Value);
        return call is null ? objections.ToProblem() : Created(http, shelf, await desk.SetUp(call, caller.ToActor(), stop));
    }

    public static async Task<IResult> Change(
        string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, Register register, CancellationToken stop)
    {
        var (known, refused) = await Own(callId, caller, shelf, stop);
        if (refused is not null) return refused;
        if (Require(http, known!.State!, shelf) is { } moved) return moved;
        var body = await Body.Read(http, CallsJson.Default.CallBody);
        if (body.Problem is { } problem) return problem;
        if (body.Value.Id is { } id && id != callId) return OtherId.ToProblem();
        var (call, objections) = CallFormReader.Read(body.Value with { Id = callId }, register, caller.Office!.Value);
        if (call is null) return objections.ToProblem();
        return Answer(http, shelf, await desk.Do(callId, new CallCommand.Change(call), caller.ToActor(), known.State!.Edition, stop));
    }

    public static Task<IResult> Publish(string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop) =>
        Do(callId, new CallCommand.Publish(), http, caller, desk, shelf, stop);

    public static Task<IResult> Release(string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop) =>
        Do(callId, new CallCommand.Release(), http, caller, desk, shelf, stop);

    public static async Task<IResult> MoveDeadline(
        string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop)
    {
        var body = await Body.Read(http, CallsJson.Default.MoveDeadlineRequest);
        if (body.Problem is { } problem) return problem;
        var (move, objections) = MoveDeadlineReader.Read(body.Value.Deadline, body.Value.Reason);
        return move is null ? objections.ToProblem() : await Do(callId, move, http, caller, desk, shelf, stop);
    }

    public static async Task<IResult> Copy(string callId, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, Register register, CancellationToken stop)
    {
        var body = await Body.Read(http, CallsJson.Default.CopyRequest);
        if (body.Problem is { } problem) return problem;
        var (known, refused) = await Own(callId, caller, shelf, stop);
        if (refused is not null) return refused;
        // Read as a form, so that a copy is held to the same as what is typed.
        var form = CallFormReader.FormOf(known!.State!.Call.NextYear(body.Value.Id ?? ""));
        var (call, objections) = CallFormReader.Read(form, register, caller.Office!.Value);
        return call is null ? objections.ToProblem() : Created(http, shelf, await desk.SetUp(call, caller.ToActor(), stop));
    }

    private static async Task<IResult> Do(
        string callId, CallCommand command, HttpContext http, Caller caller, CallDesk desk, CallShelf shelf, CancellationToken stop)
    {
        var (_, refused) = await Own(callId, caller, shelf, stop);
        return refused ?? Answer(http, shelf, await desk.Do(callId, command, caller.ToActor(), null, stop));
    }

    /// <summary>The call when it is of the caller's office; another's unpublished one is not there.</summary>
    private static async Task<(StoredCase<CallCase>? Call, Problem? Refused)> Own(string callId, Caller caller, CallShelf shelf, CancellationToken stop) =>
        await shelf.Find(callId, caller, stop) is not { } call ? (null, KnownProblems.NotFound)
        : call.State!.Call.Office == caller.Office ? (call, null)
        : (null, CallFormReader.NotYourOffice.ToProblem());

    private static Problem? Require(HttpContext http, CallCase call, CallShelf shelf) =>
        ETags.Require(http, call.Edition, () => JsonSerializer.SerializeToNode(CallBody.Of(call, shelf.Now, http.Language()), CallsJson.Default.CallBody));

    private static IResult Created(HttpContext http, CallShelf shelf, Done<StoredCase<CallCase>> done)
    {
        if (done is Done<StoredCase<CallCase>>.Yes made) http.Response.Headers.Location = $"/api/calls/{made.Now.State!.Call.Id}";
        return Answer(http, shelf, done, 201);
    }

    private static IResult Answer(HttpContext http, CallShelf shelf, Done<StoredCase<CallCase>> done, int status = 200)
    {
        switch (done)
        {
            case Done<StoredCase<CallCase>>.Yes { Now.State: { } now }:
                ETags.Set(http, now.Edition);
                return TypedResults.Json(CallBody.Of(now, shelf.Now, http.Language()), CallsJson.Default.CallBody, statusCode: status);
            case Done<StoredCase<CallCase>>.No no:
                return no.Objections.ToProblem();
            case Done<StoredCase<CallCase>>.Moved moved:
                return Require(http, moved.Now.State!, shelf) ?? KnownProblems.Conflict;
            default:
                return KnownProblems.NotFound;
        }
    }
}
