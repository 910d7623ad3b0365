using Grants.Domain.Applications;
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

/// <summary>Calls over the wire.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder endpoints)
    {
        var calls = endpoints.MapGroup("/api/calls").WithTags("calls");
        calls.MapGet("", List).Allow(Who.Anyone).Pages().Produces<CallPage>()
            .WithSummary("Open calls by deadline, coming ones by opening, past ones with the latest first; the office's staff see unpublished ones last");
        calls.MapGet("/{callId}", Read).Allow(Who.Anyone).Produces<CallBody>().ProducesProblem(404).WithSummary("One call with its conditions");
        calls.MapGet("/{callId}/ledger", Ledger).Allow(Who.Staff).Produces<LedgerBody>().ProducesProblem(404).WithSummary("The call's account, for its office");
        calls.MapPost("", CallWriting.SetUp).Allow(Who.Administrator).Idempotent().Accepts<CallForm>("application/json")
            .Produces<CallBody>(201).ProducesProblem(409).ProducesProblem(422).WithSummary("Sets up a call; it is not published yet");
        calls.MapPut("/{callId}", CallWriting.Change).Allow(Who.Administrator).Idempotent().AsksForVersion().Accepts<CallForm>("application/json")
            .Produces<CallBody>().ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).WithSummary("Changes a call; what applicants relied on is fixed once it is open");
        calls.MapPost("/{callId}/publish", CallWriting.Publish).Allow(Who.Administrator).Idempotent()
            .Produces<CallBody>().ProducesProblem(409).WithSummary("Publishes it; it opens at its time and the office's municipalities are invited");
        calls.MapPost("/{callId}/copy", CallWriting.Copy).Allow(Who.Administrator).Idempotent().Accepts<CopyRequest>("application/json")
            .Produces<CallBody>(201).ProducesProblem(409).ProducesProblem(422).WithSummary("A new, unpublished call like this one, with every date a year later");
        calls.MapPost("/{callId}/move-deadline", CallWriting.MoveDeadline).Allow(Who.Administrator).Idempotent().Accepts<MoveDeadlineRequest>("application/json")
            .Produces<CallBody>().ProducesProblem(422).WithSummary("A later deadline for all; everyone with a draft is told the reason");
        calls.MapPost("/{callId}/release", CallWriting.Release).Allow(Who.Approver).Idempotent()
            .Produces<CallBody>().ProducesProblem(409).WithSummary("Sends the approved decisions together");
    }

    private static async Task<IResult> List(HttpContext http, CallShelf shelf, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var now = shelf.Now;
        return paging.Value.Cut(await shelf.All(http.FindCaller(), stop), call => call.State!.Call.Id) is (var page, var next)
            ? TypedResults.Json(new CallPage([.. page.Select(call => CallRow.Of(call.State!, now))], next), CallsJson.Default.CallPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Read(string callId, HttpContext http, CallShelf shelf, CancellationToken stop)
    {
        if (await shelf.Find(callId, http.FindCaller(), stop) is not { State: { } state }) return KnownProblems.NotFound;
        ETags.Set(http, state.Edition);
        return TypedResults.Json(CallBody.Of(state, shelf.Now, http.Language()), CallsJson.Default.CallBody);
    }

    private static async Task<IResult> Ledger(string callId, Caller caller, CallShelf shelf, ReviewQueue queue, CancellationToken stop)
    {
        if (await shelf.Find(callId, caller, stop) is not { State: { } state } call || state.Call.Office != caller.Office) return KnownProblems.NotFound;
        var appliedFor = await queue.In(call.Id.Partition, stop)
            .Where(summary => summary.ReceivedAt is not null && summary.Status is not ApplicationStatus.Withdrawn)
            .Select(summary => summary.Amount).SumAsync(stop);
        var ledger = state.Ledger;
        return TypedResults.Json(new LedgerBody(ledger.Pot, appliedFor, ledger.Proposed, ledger.Committed, ledger.Left), CallsJson.Default.LedgerBody);
    }
}
