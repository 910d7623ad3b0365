using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Gatherings;

/// <summary>A gathering's minutes over the wire.</summary>
internal static class MinutesEndpoints
{
    public static void MapMinutes(this IEndpointRouteBuilder endpoints)
    {
        var minutes = endpoints.MapGroup("/api/networks/{networkId}/gatherings/{number:int}/minutes").WithTags("gatherings");
        minutes.MapGet("", Read).Allow(Who.Contact | Who.Organiser).Produces<MinutesView>().ProducesProblem(404)
            .WithSummary("The last version of the minutes that was approved, for those who take part; the organiser's draft too");
        minutes.MapPut("", Save).Allow(Who.Organiser).Idempotent().Accepts<MinutesForm>("application/json")
            .Produces<MinutesView>().ProducesProblem(404).ProducesProblem(422).WithSummary("Saves the draft; nobody is told");
        minutes.MapPost("/approve", Approve).Allow(Who.Organiser).Idempotent()
            .Produces<MinutesView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Approves the draft and sends it to those who came and to the contacts; after the first it is a new version, which says what it changes");
    }

    private static async Task<IResult> Read(string networkId, int number, Caller caller, GatheringAccess access, MinutesDesk desk, CancellationToken stop) =>
        await access.Find(networkId, number, caller, stop) is { } file && GatheringAccess.TakesPart(file.Network, caller)
            ? await Answer(file, caller, desk, stop)
            : KnownProblems.NotFound;

    private static async Task<IResult> Save(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, MinutesDesk desk, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, GatheringsJson.Default.MinutesForm);
        if (body.Problem is { } problem) return problem;
        return await Answer(await desk.Save(file, body.Value, stop), caller, desk, stop);
    }

    private static async Task<IResult> Approve(string networkId, int number, Caller caller, GatheringAccess access, MinutesDesk desk, CancellationToken stop) =>
        await access.ForOrganiser(networkId, number, caller, stop) is { } file
            ? await Answer(await desk.Approve(file, await desk.Draft(file, stop), caller.ToActor(), stop), caller, desk, stop)
            : KnownProblems.NotFound;

    private static async Task<IResult> Answer(Done<GatheringFile> done, Caller caller, MinutesDesk desk, CancellationToken stop) =>
        done is Done<GatheringFile>.Yes(var file) ? await Answer(file, caller, desk, stop) : Answers.Of(done, _ => Results.NoContent());

    private static async Task<IResult> Answer(GatheringFile file, Caller caller, MinutesDesk desk, CancellationToken stop)
    {
        var last = file.State.Minutes.Length;
        var draft = RegistrationAccess.IsOrganiser(file.Network, caller) ? await desk.Draft(file, stop) : null;
        return TypedResults.Json(MinutesView.Of(file.State, last, await desk.Version(file, last, stop), draft), GatheringsJson.Default.MinutesView);
    }
}
