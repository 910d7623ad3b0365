using System.Text.Json;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Gatherings;

/// <summary>A network's gatherings over the wire.</summary>
internal static class GatheringEndpoints
{
    public static void MapGatherings(this IEndpointRouteBuilder endpoints)
    {
        var gatherings = endpoints.MapGroup("/api/networks/{networkId}/gatherings/{number:int}").WithTags("gatherings");
        gatherings.MapGet("", Read).Allow(Who.Anyone).Produces<GatheringView>().ProducesProblem(404).WithSummary("One gathering with its programme");
        gatherings.MapPut("/programme", SetProgramme).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<ProgrammeForm>("application/json")
            .Produces<GatheringView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422)
            .WithSummary("Writes the programme in timed slots, within the gathering's days; nobody is told until it is sent");
        gatherings.MapPost("/programme/send", SendProgramme).Allow(Who.Organiser).Idempotent()
            .Produces<GatheringView>().ProducesProblem(404).ProducesProblem(409).WithSummary("Sends the programme to those who come, once for each version of it");
    }

    private static async Task<IResult> Read(string networkId, int number, HttpContext http, GatheringAccess access, CancellationToken stop) =>
        await access.Find(networkId, number, http.FindCaller(), stop) is { } file ? GatheringCalls.Answer(http, file) : KnownProblems.NotFound;

    private static async Task<IResult> SetProgramme(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } known) return KnownProblems.NotFound;
        if (Require(http, known) is { } moved) return moved;
        var body = await Body.Read(http, GatheringsJson.Default.ProgrammeForm);
        if (body.Problem is { } problem) return problem;
        return Answer(http, await desk.SetProgramme(known.Id, body.Value, known.State.Edition, caller.ToActor(), stop));
    }

    private static async Task<IResult> SendProgramme(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, CancellationToken stop) =>
        await access.ForOrganiser(networkId, number, caller, stop) is { } known
            ? Answer(http, await desk.SendProgramme(known.Id, caller.ToActor(), stop))
            : KnownProblems.NotFound;

    private static Problem? Require(HttpContext http, GatheringFile file) => ETags.Require(
        http, file.State.Edition, () => JsonSerializer.SerializeToNode(GatheringView.Of(file, http.FindCaller()), GatheringsJson.Default.GatheringView));

    private static IResult Answer(HttpContext http, Done<GatheringFile> done) =>
        done is Done<GatheringFile>.Moved(var now) ? Require(http, now) ?? KnownProblems.Conflict : GatheringCalls.Answer(http, done);
}
