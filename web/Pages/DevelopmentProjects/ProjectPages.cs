using Grants.Web.Access;
using Grants.Web.DevelopmentProjects;
using Grants.Web.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.DevelopmentProjects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.DevelopmentProjects;

/// <summary>Development projects on pages, for the network's members and its organiser.</summary>
internal static class ProjectPages
{
    private const Who Both = Who.Contact | Who.Organiser;

    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har endret prosjektet siden du åpnet det. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra prosjektet sidan du opna det. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    public static void MapProjectPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/nettverk/{networkId}/arbeid/prosjekt", ShowForm).Allow(Who.Organiser);
        pages.MapPost("/nettverk/{networkId}/arbeid/prosjekt", Add).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/prosjekter/{projectId}", Show).Allow(Both);
        pages.MapPost("/prosjekter/{projectId}", Change).Allow(Both).TakeForm();
    }

    private static async Task<IResult> ShowForm(string networkId, Caller caller, NetworkWorkAccess access, ProjectPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network && RegistrationAccess.IsOrganiser(network, caller) ? writer.New(network, null, null) : NetworkPages.NotFound;

    private static async Task<IResult> Add(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, ProjectDesk desk, ProjectPageWriter writer, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is not { } network || !RegistrationAccess.IsOrganiser(network, caller)) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.List(network, ProjectForms.Read(typed), caller.ToActor(), http.RequestOf(typed), stop) switch
        {
            Done<ProjectFile>.Yes(var file) => PageAnswer.GoTo($"/prosjekter/{file.Id}?lagret=ja"),
            Done<ProjectFile>.No(var objections) => writer.New(network, typed, ProjectForms.OnPage(objections.ToProblem())),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Show(string projectId, Caller caller, ProjectAccess access, ProjectPageWriter writer, CancellationToken stop) =>
        await access.Find(projectId, caller, stop) is { } file ? writer.One(file, caller, null, null) : NetworkPages.NotFound;

    private static async Task<IResult> Change(
        string projectId, HttpContext http, Caller caller, ProjectAccess access, ProjectDesk desk, ProjectPageWriter writer, CancellationToken stop)
    {
        if (await access.Find(projectId, caller, stop) is not { } file) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.Change(file, ProjectForms.Read(typed), typed.Edition, caller.ToActor(), stop) switch
        {
            Done<ProjectFile>.Yes => PageAnswer.GoTo($"/prosjekter/{file.Id}?lagret=ja"),
            Done<ProjectFile>.No(var objections) => writer.One(file, caller, typed, ProjectForms.OnPage(objections.ToProblem())),
            Done<ProjectFile>.Moved(var now) => writer.One(now, caller, typed, ChangedMeanwhile),
            _ => NetworkPages.NotFound,
        };
    }
}
