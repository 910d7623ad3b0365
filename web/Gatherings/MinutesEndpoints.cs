using System.Text.Json;
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
        minutes.MapPut("", Save).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<MinutesForm>("application/json")
            .Produces<MinutesView>().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).WithSummary("Saves the draft; nobody is told");
        minutes.MapPost("/approve", Approve).Allow(Who.Organiser).Idempotent()
            .Produces<MinutesView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Approves the draft and sends it to those who came and to the contacts; after the first it is a new version, which says what it changes. A decision with an address and a day becomes a task, once");
    }

    private static async Task<IResult> Read(string networkId, int number, HttpContext http, Caller caller, GatheringAccess access, MinutesDesk desk, CancellationToken stop) =>
        await access.Find(networkId, number, caller, stop) is { } file && GatheringAccess.TakesPart(file.Network, caller)
            ? await Answer(http, file, caller, desk, stop)
            : KnownProblems.NotFound;

    private static async Task<IResult> Save(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, MinutesDesk desk, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return KnownProblems.NotFound;
        var work = await desk.Work(file, stop);
        if (await Require(http, file, work, desk, stop) is { } moved) return moved;
        var body = await Body.Read(http, GatheringsJson.Default.MinutesForm);
        if (body.Problem is { } problem) return problem;
        return await desk.Save(file, body.Value, work.Edition, stop) switch
        {
            Done<MinutesWork>.Moved(var now) => await Require(http, file, now, desk, stop) ?? KnownProblems.Conflict,
            Done<MinutesWork>.Yes => await Answer(http, file, caller, desk, stop),
            var done => Answers.Of(done, _ => Results.NoContent()),
        };
    }

    private static async Task<IResult> Approve(string networkId, int number, HttpContext http, Caller caller, GatheringAccess access, MinutesDesk desk, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } known) return KnownProblems.NotFound;
        var done = await desk.Approve(known.Id, null, caller.ToActor(), stop);
        return done is Done<GatheringFile>.Yes(var file) ? await Answer(http, file, caller, desk, stop) : Answers.Of(done, _ => Results.NoContent());
    }

    private static async Task<Problem?> Require(HttpContext http, GatheringFile file, MinutesWork work, MinutesDesk desk, CancellationToken stop)
    {
        var view = await View(file, work, desk, stop);
        return ETags.Require(http, work.Edition, () => JsonSerializer.SerializeToNode(view, GatheringsJson.Default.MinutesView));
    }

    private static async Task<IResult> Answer(HttpContext http, GatheringFile file, Caller caller, MinutesDesk desk, CancellationToken stop)
    {
        var work = RegistrationAccess.IsOrganiser(file.Network, caller) ? await desk.Work(file, stop) : null;
        if (work is not null) ETags.Set(http, work.Edition);
        return TypedResults.Json(await View(file, work, desk, stop), GatheringsJson.Default.MinutesView);
    }

    private static async Task<MinutesView> View(GatheringFile file, MinutesWork? work, MinutesDesk desk, CancellationToken stop)
    {
        var last = file.State.Minutes.Length;
        return MinutesView.Of(file, last, await desk.Version(file, last, stop), work?.Form);
    }
}
