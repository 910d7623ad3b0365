using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Offices;

/// <summary>What in an office waits for a person, and what an administrator does about what the program could not do.</summary>
internal static class AttentionEndpoints
{
    public static void MapAttention(this IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/api/offices/{number}").WithTags("offices");
        office.MapGet("/attention", Show).Allow(Who.Administrator).WithSummary("How much in the office waits for a person")
            .Produces<AttentionBody>().ProducesProblem(403);
        office.MapGet("/failed-messages", Messages).Allow(Who.Administrator).WithSummary("Messages that failed for good and that nobody has seen to")
            .Pages().Produces<FailedMessagesBody>().ProducesProblem(403);
        office.MapPost("/failed-messages/{key}/send-again", SendAgain).Allow(Who.Administrator).Idempotent()
            .WithSummary("Sends it again, to another address when one is given").Accepts<SendAgainBody>("application/json")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        office.MapPost("/failed-messages/{key}/settle", Settle).Allow(Who.Administrator).Idempotent()
            .WithSummary("Says how a person reached the recipient instead").Accepts<SettleBody>("application/json")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        office.MapGet("/failing-steps", Steps).Allow(Who.Administrator).WithSummary("Steps that have failed so often that a person has to look")
            .Pages().Produces<FailingStepsBody>().ProducesProblem(403);
        office.MapPost("/failing-steps/{step}/try-now", TryNow).Allow(Who.Administrator).Idempotent().WithSummary("Has a step tried at once")
            .Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> Show(string number, Caller caller, AttentionReader reader, CancellationToken stop) => IsOwn(caller, number)
        ? TypedResults.Json(AttentionBody.Of(await reader.Of(caller.Office!.Value, caller.Person, stop)), AttentionJson.Default.AttentionBody)
        : KnownProblems.NotYourRole;

    private static async Task<IResult> Messages(string number, Caller caller, HttpContext http, NeedsAPerson needs, CancellationToken stop)
    {
        if (!IsOwn(caller, number)) return KnownProblems.NotYourRole;
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var all = await needs.Messages(caller.Office!.Value, caller.Person, stop).Select(FailedMessageBody.Of).ToListAsync(stop);
        return paging.Value.Cut(all, failed => failed.Key) is (var page, var next)
            ? TypedResults.Json(new FailedMessagesBody(page, next), AttentionJson.Default.FailedMessagesBody)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> SendAgain(string number, string key, Caller caller, HttpContext http, FailedMessageWork work, CancellationToken stop)
    {
        if (!IsOwn(caller, number)) return KnownProblems.NotYourRole;
        var body = await Body.Read(http, AttentionJson.Default.SendAgainBody);
        return body.Problem ?? await work.SendAgain(caller, key, body.Value.Email, stop) ?? (IResult)TypedResults.NoContent();
    }

    private static async Task<IResult> Settle(string number, string key, Caller caller, HttpContext http, FailedMessageWork work, CancellationToken stop)
    {
        if (!IsOwn(caller, number)) return KnownProblems.NotYourRole;
        var body = await Body.Read(http, AttentionJson.Default.SettleBody);
        return body.Problem ?? await work.Settle(caller, key, body.Value.Text, stop) ?? (IResult)TypedResults.NoContent();
    }

    private static async Task<IResult> Steps(string number, Caller caller, HttpContext http, NeedsAPerson needs, CancellationToken stop)
    {
        if (!IsOwn(caller, number)) return KnownProblems.NotYourRole;
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var all = await needs.Steps(caller.Office!.Value, caller.Person, stop).Select(FailingStepBody.Of).ToListAsync(stop);
        return paging.Value.Cut(all, step => step.Id) is (var page, var next)
            ? TypedResults.Json(new FailingStepsBody(page, next), AttentionJson.Default.FailingStepsBody)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> TryNow(string number, string step, Caller caller, NeedsAPerson needs, CancellationToken stop)
    {
        if (!IsOwn(caller, number)) return KnownProblems.NotYourRole;
        return await needs.TryNow(caller.Office!.Value, caller.Person, step, stop) is null ? KnownProblems.NotFound : TypedResults.NoContent();
    }

    private static bool IsOwn(Caller caller, string number) => caller.Office?.ToString() == number;
}
