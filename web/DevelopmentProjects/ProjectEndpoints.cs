using System.Text.Json;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.DevelopmentProjects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.DevelopmentProjects;

/// <summary>The development projects of a network over the wire.</summary>
internal static class ProjectEndpoints
{
    private const Who Both = Who.Contact | Who.Organiser;

    public static void MapProjects(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("development-projects");
        api.MapGet("/networks/{networkId}/projects", List).Allow(Both).Pages().Produces<ProjectPage>().ProducesProblem(404).WithSummary("A network's development projects, the latest first");
        api.MapPost("/networks/{networkId}/projects", Add).Allow(Who.Organiser).Idempotent().Accepts<ProjectForm>("application/json").Produces<ProjectView>(201)
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).WithSummary("Lists a development project");
        api.MapGet("/projects/{projectId}", Read).Allow(Both).Produces<ProjectView>().ProducesProblem(404).WithSummary("One development project");
        api.MapPut("/projects/{projectId}", Change).Allow(Both).Idempotent().AsksForVersion().Accepts<ProjectForm>("application/json").Produces<ProjectView>()
            .ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).WithSummary("Changes it; by the organiser or its contact municipality");
    }

    private static async Task<IResult> List(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, ProjectDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is null) return KnownProblems.NotFound;
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await desk.Of(networkId, stop), file => file.Id.ToString()) is (var page, var next)
            ? TypedResults.Json(new ProjectPage([.. page.Select(file => ProjectAccess.ViewOf(file, caller))], next), ProjectsJson.Default.ProjectPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Add(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, ProjectDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is not { } network) return KnownProblems.NotFound;
        var body = await Body.Read(http, ProjectsJson.Default.ProjectForm);
        if (body.Problem is { } problem) return problem;
        var done = await desk.List(network, body.Value, caller.ToActor(), http.RequestIdentity(), stop);
        if (done is Done<ProjectFile>.Yes { Now.Id: var id }) http.Response.Headers.Location = $"/api/projects/{id}";
        return Answer(http, done, caller, 201);
    }

    private static async Task<IResult> Read(string projectId, HttpContext http, Caller caller, ProjectAccess access, CancellationToken stop) =>
        await access.Find(projectId, caller, stop) is { } file ? Answer(http, new Done<ProjectFile>.Yes(file), caller) : KnownProblems.NotFound;

    private static async Task<IResult> Change(string projectId, HttpContext http, Caller caller, ProjectAccess access, ProjectDesk desk, CancellationToken stop)
    {
        if (await access.Find(projectId, caller, stop) is not { } file) return KnownProblems.NotFound;
        if (Require(http, file, caller) is { } moved) return moved;
        var body = await Body.Read(http, ProjectsJson.Default.ProjectForm);
        return body.Problem is { } problem ? problem : Answer(http, await desk.Change(file, body.Value, file.State.Edition, caller.ToActor(), stop), caller);
    }

    private static Problem? Require(HttpContext http, ProjectFile file, Caller caller) =>
        ETags.Require(http, file.State.Edition, () => JsonSerializer.SerializeToNode(ProjectAccess.ViewOf(file, caller), ProjectsJson.Default.ProjectView));

    private static IResult Answer(HttpContext http, Done<ProjectFile> done, Caller caller, int status = 200)
    {
        switch (done)
        {
            case Done<ProjectFile>.Yes(var file):
                ETags.Set(http, file.State.Edition);
                return TypedResults.Json(ProjectAccess.ViewOf(file, caller), ProjectsJson.Default.ProjectView, statusCode: status);
            case Done<ProjectFile>.Moved(var file):
                return Require(http, file, caller) ?? KnownProblems.Conflict;
            case Done<ProjectFile>.No(var objections):
                return objections.ToProblem();
            default:
                return KnownProblems.NotFound;
        }
    }
}
