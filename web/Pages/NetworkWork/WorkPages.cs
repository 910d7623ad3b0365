using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Pages.NetworkTasks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.NetworkWork;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.NetworkWork;

/// <summary>The network's own work on pages, for its members and its organiser.</summary>
internal static class WorkPages
{
    private const Who Both = Who.Contact | Who.Organiser;

    private static readonly Problem GroupMoved = new(409, "changed-meanwhile", new(
        "Noen andre har endret styringsgruppa siden du åpnet den. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra styringsgruppa sidan du opna henne. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    private static readonly Problem PlanMoved = new(409, "changed-meanwhile", new(
        "Noen andre har skrevet en ny versjon av planen siden du åpnet den. Den står under det du skrev. Ta med det som skal være med, og lagre igjen.",
        "Nokon andre har skrive ein ny versjon av planen sidan du opna han. Han står under det du skreiv. Ta med det som skal vere med, og lagre igjen."));

    public static void MapWorkPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/arbeid").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Both);
        pages.MapPost("/oppgaver", Give).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/styringsgruppe", ShowGroup).Allow(Who.Organiser);
        pages.MapPost("/styringsgruppe", SetGroup).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/plan", ShowPlan).Allow(Both);
        pages.MapGet("/plan/skriv", ShowPlanForm).Allow(Who.Organiser);
        pages.MapPost("/plan/skriv", WritePlan).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/rapport/{year:int}", ShowReport).Allow(Both);
        pages.MapPost("/rapport/{year:int}", WriteReport).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Show(string networkId, Caller caller, NetworkWorkAccess access, WorkPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network ? await writer.Overview(network, caller, null, null, stop) : NetworkPages.NotFound;

    private static async Task<IResult> Give(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, TaskDesk desk, WorkPageWriter writer, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is not { } network) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.Give(network, TaskPages.Form(typed), caller.ToActor(), http.RequestOf(typed), stop) switch
        {
            Done<TaskFile>.Yes => PageAnswer.GoTo($"/nettverk/{networkId}/arbeid?lagret=oppgave"),
            Done<TaskFile>.No(var objections) => await writer.Overview(network, caller, typed, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> ShowGroup(string networkId, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop) =>
        await Own(networkId, caller, access, stop) is { } network ? WorkPageWriter.Group(network, await desk.Open(networkId, stop), null, null) : NetworkPages.NotFound;

    private static async Task<IResult> SetGroup(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is not { } network) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop)).WithoutEmptyRows("seats", "name", "email", "body");
        return await desk.SetGroup(network, Group(typed), typed.Edition, caller.ToActor(), stop) switch
        {
            Done<PapersFile>.Yes => PageAnswer.GoTo($"/nettverk/{networkId}/arbeid?lagret=gruppe"),
            Done<PapersFile>.No(var objections) => WorkPageWriter.Group(network, await desk.Open(networkId, stop), typed, objections.ToProblem()),
            Done<PapersFile>.Moved(var now) => WorkPageWriter.Group(network, now, typed, GroupMoved),
            _ => NetworkPages.NotFound,
        };
    }

    private static SteeringGroupForm Group(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("seats")).Select(place => $"seats[{place}]").Select(seat => new SeatForm(
            typed[$"{seat}.name"], typed[$"{seat}.email"], typed[$"{seat}.body"], typed[$"{seat}.role"], typed[$"{seat}.from"], typed[$"{seat}.to"]))]);

    private static async Task<IResult> ShowPlan(string networkId, int? versjon, Caller caller, NetworkWorkAccess access, WorkPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network && await writer.Plan(network, caller, versjon, stop) is { } page ? page : NetworkPages.NotFound;

    private static async Task<IResult> ShowPlanForm(string networkId, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop) =>
        await Own(networkId, caller, access, stop) is { } network ? WorkPageWriter.WritePlan(network, await desk.Open(networkId, stop), null, null) : NetworkPages.NotFound;

    private static async Task<IResult> WritePlan(string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is not { } network) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.WritePlan(network, new(typed["text"], typed["change"]), typed.Edition, caller.ToActor(), http.RequestOf(typed), stop) switch
        {
            Done<PapersFile>.Yes => PageAnswer.GoTo($"/nettverk/{networkId}/arbeid/plan"),
            Done<PapersFile>.No(var objections) => WorkPageWriter.WritePlan(network, await desk.Open(networkId, stop), typed, objections.ToProblem()),
            Done<PapersFile>.Moved(var now) => WorkPageWriter.WritePlan(network, now, typed, PlanMoved),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> ShowReport(string networkId, int year, Caller caller, NetworkWorkAccess access, WorkPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network && access.HasReport(network, year)
            ? await writer.Report(network, year, caller, null, null, stop)
            : NetworkPages.NotFound;

    private static async Task<IResult> WriteReport(
        string networkId, int year, HttpContext http, Caller caller, NetworkWorkAccess access, PapersDesk desk, WorkPageWriter writer, CancellationToken stop)
    {
        if (await Own(networkId, caller, access, stop) is not { } network || !access.HasReport(network, year)) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await desk.WriteReport(network, year, new(typed["text"]), caller.ToActor(), http.RequestOf(typed), stop) is Done<PapersFile>.No(var objections)
            ? await writer.Report(network, year, caller, typed, objections.ToProblem(), stop)
            : PageAnswer.GoTo($"/nettverk/{networkId}/arbeid/rapport/{year}?lagret=ja");
    }

    /// <summary>The network when the caller organises it.</summary>
    private static async Task<NetworkCase?> Own(string networkId, Caller caller, NetworkWorkAccess access, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network && RegistrationAccess.IsOrganiser(network, caller) ? network : null;
}
