using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkWork;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.NetworkWork;

/// <summary>A network's papers over the wire: steering group, plan and yearly report.</summary>
internal static class WorkEndpoints
{
    private const Who Both = Who.Contact | Who.Organiser;

    public static void MapWork(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/networks/{networkId}").WithTags("network-work");
        api.MapGet("/steering-group", ReadGroup).Allow(Both).Produces<SteeringGroupView>().ProducesProblem(404).WithSummary("Who is and has been in the steering group");
        api.MapPut("/steering-group", SetGroup).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<SteeringGroupForm>("application/json").Produces<SteeringGroupView>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).WithSummary("Sets all seats and their terms, those that have ended too");
        api.MapGet("/plan", ReadPlan).Allow(Both).Produces<PlanView>().ProducesProblem(404).WithSummary("The plan for competence and quality, and its versions");
        api.MapPut("/plan", WritePlan).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<NetworkPlanForm>("application/json").Produces<PlanView>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).WithSummary("Writes a new version of it");
        api.MapGet("/plan/{version:int}", ReadVersion).Allow(Both).Produces<PlanTextView>().ProducesProblem(404).WithSummary("A version of it");
        api.MapGet("/reports/{year:int}", ReadReport).Allow(Both).Produces<ReportView>().ProducesProblem(404).WithSummary("What the network did in a year");
        api.MapPut("/reports/{year:int}", WriteReport).Allow(Who.Organiser).Idempotent().Accepts<ReportForm>("application/json").Produces<ReportView>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).WithSummary("Writes the organiser's own words in it");
    }

    private static async Task<IResult> ReadGroup(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network ? Group(http, await desk.Open(networkId, stop), network, caller) : KnownProblems.NotFound;

    private static async Task<IResult> SetGroup(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop)
    {
        var (network, problem) = await Own(networkId, caller, access, stop);
        if (network is null) return problem!;
        var file = await desk.Open(networkId, stop);
        if (ETags.Require(http, file.State.GroupEdition, () => GroupNode(file, network, caller)) is { } moved) return moved;
        var body = await Body.Read(http, WorkJson.Default.SteeringGroupForm);
        if (body.Problem is { } wrong) return wrong;
        return await desk.SetGroup(network, body.Value, file.State.GroupEdition, caller.ToActor(), stop) switch
        {
            Done<PapersFile>.Moved(var now) => ETags.Require(http, now.State.GroupEdition, () => GroupNode(now, network, caller)) ?? KnownProblems.Conflict,
            var done => Answers.Of(done, now => Group(http, now, network, caller)),
        };
    }

    private static async Task<IResult> ReadPlan(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, WorkViewWriter views, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is not null ? await Plan(http, networkId, await desk.Open(networkId, stop), views, stop) : KnownProblems.NotFound;

    private static async Task<IResult> WritePlan(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, WorkViewWriter views, CancellationToken stop)
    {
        var (network, problem) = await Own(networkId, caller, access, stop);
        if (network is null) return problem!;
        var file = await desk.Open(networkId, stop);
        if (await Require(http, networkId, file, views, stop) is { } moved) return moved;
        var body = await Body.Read(http, WorkJson.Default.NetworkPlanForm);
        if (body.Problem is { } wrong) return wrong;
        return await desk.WritePlan(network, body.Value, file.State.Plan?.Number ?? 0, caller.ToActor(), http.RequestIdentity(), stop) switch
        {
            Done<PapersFile>.Yes(var now) => await Plan(http, networkId, now, views, stop),
            Done<PapersFile>.Moved(var now) => await Require(http, networkId, now, views, stop) ?? KnownProblems.Conflict,
            Done<PapersFile>.No(var objections) => objections.ToProblem(),
            _ => KnownProblems.NotFound,
        };
    }

    private static async Task<IResult> ReadVersion(
        string networkId, int version, Caller caller, NetworkWorkAccess access, PapersDesk desk, WorkViewWriter views, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is not null && await views.Version(networkId, version, await desk.Open(networkId, stop), stop) is { } known
            ? TypedResults.Json(known, WorkJson.Default.PlanTextView)
            : KnownProblems.NotFound;

    private static async Task<IResult> ReadReport(
        string networkId, int year, Caller caller, NetworkWorkAccess access, PapersDesk desk, ReportReader reports, WorkViewWriter views, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network && access.HasReport(network, year)
            ? await Report(network, year, await desk.Open(networkId, stop), reports, views, stop)
            : KnownProblems.NotFound;

    private static async Task<IResult> WriteReport(
        string networkId, int year, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, ReportReader reports, WorkViewWriter views, CancellationToken stop)
    {
        var (network, problem) = await Own(networkId, caller, access, stop);
        if (network is null) return problem!;
        if (!access.HasReport(network, year)) return KnownProblems.NotFound;
        var body = await Body.Read(http, WorkJson.Default.ReportForm);
        if (body.Problem is { } wrong) return wrong;
        return await desk.WriteReport(network, year, body.Value, caller.ToActor(), http.RequestIdentity(), stop) switch
        {
            Done<PapersFile>.Yes(var now) => await Report(network, year, now, reports, views, stop),
            Done<PapersFile>.No(var objections) => objections.ToProblem(),
            _ => KnownProblems.Conflict,
        };
    }

    /// <summary>The network when the caller organises it, else why not.</summary>
    private static async Task<(NetworkCase? Network, Problem? Problem)> Own(string networkId, Caller caller, NetworkWorkAccess access, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is not { } network ? (null, KnownProblems.NotFound)
        : RegistrationAccess.IsOrganiser(network, caller) ? (network, null)
        : (null, NetworkFormReader.NotYourOffice.ToProblem());

    private static IResult Group(HttpContext http, PapersFile file, NetworkCase network, Caller caller)
    {
        ETags.Set(http, file.State.GroupEdition);
        return TypedResults.Json(WorkViewWriter.Group(file, network, caller), WorkJson.Default.SteeringGroupView);
    }

    private static JsonNode? GroupNode(PapersFile file, NetworkCase network, Caller caller) =>
        JsonSerializer.SerializeToNode(WorkViewWriter.Group(file, network, caller), WorkJson.Default.SteeringGroupView);

    private static async Task<IResult> Plan(HttpContext http, string networkId, PapersFile file, WorkViewWriter views, CancellationToken stop)
    {
        ETags.Set(http, file.State.Plan?.Number ?? 0);
        return TypedResults.Json(await views.Plan(networkId, file, stop), WorkJson.Default.PlanView);
    }

    private static async Task<Problem?> Require(HttpContext http, string networkId, PapersFile file, WorkViewWriter views, CancellationToken stop)
    {
        var view = await views.Plan(networkId, file, stop);
        return ETags.Require(http, view.Version, () => JsonSerializer.SerializeToNode(view, WorkJson.Default.PlanView));
    }

    private static async Task<IResult> Report(NetworkCase network, int year, PapersFile file, ReportReader reports, WorkViewWriter views, CancellationToken stop) =>
        TypedResults.Json(views.Report(await reports.Read(network, file, year, stop), file), WorkJson.Default.ReportView);
}
