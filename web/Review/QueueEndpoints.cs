using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Offices;
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
        api.MapGet("/review-queue", Queue).Allow(Who.Staff)
            .WithSummary("The office's cases; sort: waiting (default), number, amount, score, deadline, title, received; a minus turns it round").Produces<QueueView>();
        api.MapPost("/calls/{callId}/request-completions", RequestCompletions).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Sends the drafted requests for completion of a call together").Produces<CompletionsView>();
        api.MapPost("/calls/{callId}/applications/on-behalf", OnBehalf).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Enters an application that came by another way, with when it came").Accepts<OnBehalfForm>("application/json").Produces<ReceiptView>(202);
    }

    private static async Task<IResult> Queue(Caller caller, HttpContext http, QueueReader reader, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var asked = QueueQuery.Of(http);
        if (asked.Problem is { } wrong) return wrong;
        return Results.Json(await reader.Read(caller, asked.Value, paging.Value, http.Language(), stop), ReviewJson.Default.QueueView);
    }

    private static async Task<IResult> RequestCompletions(string callId, Caller caller, ReadyCompletions completions, CancellationToken stop) =>
        await completions.Send(callId, caller, stop) is { } done ? Results.Json(done, ReviewJson.Default.CompletionsView) : KnownProblems.NotFound;

    private static async Task<IResult> OnBehalf(
        string callId, Caller caller, HttpContext http, CallDesk calls, DraftDesk drafts, ApplicationDesk desk, IClock clock, CancellationToken stop)
    {
        if ((await calls.Open(callId, stop)).State is not { } call || call.Call.Office != caller.Office) return KnownProblems.NotFound;
        var body = await Body.Read(http, ReviewJson.Default.OnBehalfForm);
        if (body.Problem is { } problem) return problem;
        if (ReceivedAt(body.Value.ReceivedAt, clock.GetCurrentInstant(), call.Call.OpensAtInstant) is not { } received)
        {
            return new Problem(422, "received-at-wrong", new(
                "Skriv når søknaden kom, for eksempel 2018-11-01T14:30:00, etter at utlysningen åpnet og ikke fram i tid.",
                "Skriv når søknaden kom, til dømes 2018-11-01T14:30:00, etter at utlysinga opna og ikkje fram i tid.")).At("receivedAt");
        }

        var begun = await drafts.Begin(
            callId, body.Value.Application ?? new(), caller.ToActor(), null, new(caller.Name, caller.Email, null, null), http.RequestIdentity(), stop);
        if (begun is not Done<ApplicationFile>.Yes(var draft)) return Answers.Of(begun, _ => Results.NoContent());
        return Answers.Of(
            await desk.Submit(draft.Id, caller.ToActor(), received, stop), sent => ApplicationEndpoints.Receipt(sent, clock.GetCurrentInstant()));
    }

    private static Instant? ReceivedAt(string? text, Instant now, Instant opens)
    {
        if (!LocalTimes.TryParse(text, out var local)) return null;
        var at = Oslo.At(local);
        return at >= opens && at <= now ? at : null;
    }
}
