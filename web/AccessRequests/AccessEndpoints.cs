using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.SignIn;
using Grants.Workflows.Access;
using Grants.Workflows.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.AccessRequests;

/// <summary>Who has no known address asks; the municipality's office answers.</summary>
internal static class AccessEndpoints
{
    public static void MapAccessRequests(this IEndpointRouteBuilder endpoints)
    {
        var requests = endpoints.MapGroup("/api/access-requests").WithTags("sign-in");
        requests.MapPost("", Ask).Allow(Who.Anyone).Idempotent().WithSummary("Asks the municipality's office to be let in; says nothing of who is known")
            .Accepts<AskBody>("application/json").Produces(202).ProducesProblem(422);
        requests.MapGet("", List).Allow(Who.Staff).Pages().WithSummary("The requests to the caller's office, the oldest first; ?after=&limit=")
            .Produces<AccessRequestsBody>().ProducesProblem(403).ProducesProblem(422);
        requests.MapPost("/{id}/answer", Answer).Allow(Who.Staff).Idempotent().WithSummary("Lets the address in, or does not; told by mail")
            .Accepts<AnswerBody>("application/json").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> Ask(HttpContext http, AccessDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, AccessBodiesJson.Default.AskBody);
        if (body.Problem is { } problem) return problem;
        if (!EmailAddress.TryParse(body.Value.Email?.Trim(), out var address)) return SignInProblems.NotAnAddress;
        var objection = MunicipalityNumber.TryParse(body.Value.Municipality, out var municipality)
            ? await desk.Ask(address, municipality, body.Value.Text ?? "", http.Language(), stop)
            : Objection.Invalid("municipality", "unknown-municipality", "Kommunen finnes ikke i registeret.", "Kommunen finst ikkje i registeret.");
        return objection is null ? TypedResults.StatusCode(StatusCodes.Status202Accepted) : objection.ToProblem();
    }

    private static async Task<IResult> List(Caller caller, HttpContext http, AccessDesk desk, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        if (paging.Value.After is { } after && !await desk.Has(caller.Office!.Value, after, stop)) return Paging.UnknownAfter;
        var list = await desk.List(caller.Office!.Value, paging.Value.After, paging.Value.Limit + 1, stop);
        var page = list.Take(paging.Value.Limit).Select(AccessRequestBody.Of).ToList();
        return TypedResults.Json(
            new AccessRequestsBody(page, list.Count > page.Count ? page[^1].Id : null), AccessBodiesJson.Default.AccessRequestsBody);
    }

    private static async Task<IResult> Answer(string id, Caller caller, HttpContext http, AccessDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, AccessBodiesJson.Default.AnswerBody);
        if (body.Problem is { } problem) return problem;
        if (body.Value.Allow is not { } allow)
            return Objection.Invalid("allow", "answer-missing", "Svar ja eller nei (true eller false).", "Svar ja eller nei (true eller false).").ToProblem();
        var (answered, objection) = await desk.Answer(caller.Office!.Value, id, allow, body.Value.Text, caller.Person, stop);
        if (objection is not null) return objection.ToProblem();
        return answered is null ? KnownProblems.NotFound : TypedResults.NoContent();
    }
}
