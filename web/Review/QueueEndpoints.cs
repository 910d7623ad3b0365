using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>API.md "The review queue": the office's cases as a list, and what is done with many or from outside.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("review");
        api.MapGet("/review-queue", Queue).Allow(Who.Staff).AsksAsTheQueue()
            .WithSummary("The office's cases; what waits for the caller first unless they are sorted otherwise").Produces<QueueView>();
        api.MapPost("/calls/{callId}/request-completions", RequestCompletions).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Sends the drafted requests for completion of a call together, and tells which were not sent and why")
            .Accepts<CompletionsForm>(isOptional: true, "application/json").Produces<CompletionsView>();
        api.MapPost("/calls/{callId}/applications/on-behalf", EnterOnBehalf).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Enters an application that came by another way, with when it came").Accepts<OnBehalfForm>("application/json").Produces<ReceiptView>(202);
    }

    private static async Task<IResult> Queue(Caller caller, HttpContext http, QueueReader reader, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var asked = QueueQuery.Of(http);
        if (asked.Problem is { } wrong) return wrong;
        return await reader.Read(caller, asked.Value, paging.Value, http.Language(), stop) is { } queue
            ? Results.Json(queue, ReviewJson.Default.QueueView)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> RequestCompletions(
        string callId, Caller caller, HttpContext http, ReadyCompletions completions, CancellationToken stop)
    {
        // Without a body: all that are ready.
        var form = new CompletionsForm();
        if (await Body.IsThere(http))
        {
            var body = await Body.Read(http, ReviewJson.Default.CompletionsForm);
            if (body.Problem is { } problem) return problem;
            form = body.Value;
        }

        return await completions.Send(callId, form, caller, http.Language(), stop) is { } done
            ? Results.Json(done, ReviewJson.Default.CompletionsView)
            : KnownProblems.NotFound;
    }

    private static async Task<IResult> EnterOnBehalf(string callId, Caller caller, HttpContext http, OnBehalf desk, IClock clock, CancellationToken stop)
    {
        var body = await Body.Read(http, ReviewJson.Default.OnBehalfForm);
        if (body.Problem is { } problem) return problem;
        var (done, wrong) = await desk.Enter(
            callId, body.Value.ReceivedAt, body.Value.Application ?? new(), caller, http.RequestIdentity(), stop);
        return wrong ?? Answers.Of(done!, sent => ApplicationEndpoints.Receipt(sent, clock.GetCurrentInstant()));
    }
}
