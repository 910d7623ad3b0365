using System.Collections.Immutable;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.NetworkTasks;
using Grants.Web.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.NetworkTasks;

/// <summary>The network's own work on one page, for its members and its organiser.</summary>
internal static class WorkPages
{
    private const Who Both = Who.Contact | Who.Organiser;

    public static void MapWorkPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/arbeid").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Both);
        pages.MapPost("/oppgaver", Give).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Show(string networkId, Caller caller, NetworkWorkAccess access, TaskAccess tasks, TaskDesk desk, CancellationToken stop) =>
        await access.Find(networkId, caller, stop) is { } network ? await Shown(network, caller, tasks, desk, null, null, stop) : NetworkPages.NotFound;

    private static async Task<IResult> Give(
        string networkId, HttpContext http, Caller caller, NetworkWorkAccess access, TaskAccess tasks, TaskDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, caller, stop) is not { } network || !RegistrationAccess.IsOrganiser(network, caller)) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        // The page gives each form a key of its own, so that a form that is sent twice gives one task.
        var request = typed["key"] is { Length: > 0 and <= 100 } key ? $"{caller.Person}\n{key}" : http.TraceIdentifier;
        return await desk.Give(network, TaskPages.Form(typed), caller.ToActor(), request, stop) switch
        {
            Done<TaskFile>.Yes => PageAnswer.GoTo($"/nettverk/{networkId}/arbeid?lagret=oppgave"),
            Done<TaskFile>.No(var objections) => await Shown(network, caller, tasks, desk, typed, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Shown(
        NetworkCase network, Caller caller, TaskAccess tasks, TaskDesk desk, TypedForm? typed, Problem? problem, CancellationToken stop) => PageAnswer.Of<WorkPage>(
            new
            {
                Network = network,
                Tasks = (await desk.Of(network.Network.Id, stop)).Select(file => new TaskLine(file, tasks.IsLate(file))).ToImmutableArray(),
                IsOrganiser = RegistrationAccess.IsOrganiser(network, caller),
                Typed = typed ?? TypedForm.Of((System.Text.Json.Nodes.JsonNode?)null),
                Key = RandomIds.Case(),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
}

/// <summary>A task in the list.</summary>
public sealed record TaskLine(TaskFile File, bool IsLate);
