using Grants.Domain.Calls;
using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Calls;

/// <summary>The front page, and a call in full.</summary>
internal static class CallPages
{
    public static void MapCallPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Home).Allow(Who.Anyone);
        pages.MapGet("/utlysninger/{callId}", Show).Allow(Who.Anyone);
        pages.MapPost("/utlysninger/{callId}/send-vedtak", Release).Allow(Who.Approver).TakeForm();
    }

    private static async Task<IResult> Home(HttpContext http, CallShelf shelf, CancellationToken stop) =>
        PageAnswer.Of<HomePage>(new { Calls = await shelf.All(http.FindCaller(), stop), shelf.Now });

    private static async Task<IResult> Show(string callId, HttpContext http, CallShelf shelf, CancellationToken stop) =>
        await shelf.Find(callId, http.FindCaller(), stop) is { State: { } call }
            ? PageAnswer.Of<CallInFull>(new { Stored = call, shelf.Now })
            : PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);

    private static async Task<IResult> Release(string callId, Caller caller, CallShelf shelf, CallDesk desk, CancellationToken stop)
    {
        if (await shelf.Find(callId, caller, stop) is not { State: { } call } || call.Call.Office != caller.Office)
            return PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);
        var done = await desk.Do(callId, new CallCommand.Release(), caller.ToActor(), null, stop);
        return done is Done<StoredCase<CallCase>>.No { Objections: var objections }
            ? PageAnswer.Of<CallInFull>(new { Stored = call, shelf.Now, Problem = objections.ToProblem() }, objections.ToProblem().Status)
            : PageAnswer.GoTo($"/utlysninger/{callId}");
    }
}
