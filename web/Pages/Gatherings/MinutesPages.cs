using System.Text.Json;
using Grants.Domain.Gatherings;
using Grants.Web.Access;
using Grants.Web.Gatherings;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Gatherings;

/// <summary>A gathering's minutes: those who take part read them, the organiser writes, approves and corrects them.</summary>
internal static class MinutesPages
{
    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har lagret referatet siden du åpnet det. Det de skrev, står under det du skrev. Ta med det som skal være med, og lagre igjen.",
        "Nokon andre har lagra referatet sidan du opna det. Det dei skreiv, står under det du skreiv. Ta med det som skal vere med, og lagre igjen."));

    public static void MapMinutesPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/samling/{number:int}/referat").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("", Write).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Show(
        string networkId, int number, int? versjon, Caller caller, GatheringAccess access, MinutesDesk desk, TaskDesk tasks, CancellationToken stop)
    {
        if (await access.Find(networkId, number, caller, stop) is not { } file || !GatheringAccess.TakesPart(file.Network, caller)) return NetworkPages.NotFound;
        if (versjon is { } wanted && file.State.Minutes.All(version => version.Number != wanted)) return NetworkPages.NotFound;
        return await Page(file, caller, desk, tasks, versjon, null, null, null, stop);
    }

    private static async Task<IResult> Write(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, MinutesDesk desk, TaskDesk tasks, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, wish) = (MinutesFields.Typed(posted), posted["do"].ToString());
        if (wish is "section" or "decision") return await Page(file, caller, desk, tasks, null, typed, wish, null, stop);
        return await desk.Save(file, MinutesFields.Read(typed), typed.Edition, stop) switch
        {
            Done<MinutesWork>.Yes(var saved) => wish is "approve" ? await Approve(file, typed, saved.Edition, caller, desk, tasks, stop) : Saved(file, "ja"),
            Done<MinutesWork>.Moved => await Page(file, caller, desk, tasks, null, typed, null, ChangedMeanwhile, stop),
            Done<MinutesWork>.No(var objections) => await Page(file, caller, desk, tasks, null, typed, null, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Approve(
        GatheringFile file, TypedForm typed, int edition, Caller caller, MinutesDesk desk, TaskDesk tasks, CancellationToken stop) =>
        await desk.Approve(file.Id, edition, caller.ToActor(), stop) switch
        {
            Done<GatheringFile>.Yes => Saved(file, "sendt"),
            Done<GatheringFile>.Moved => await Page(file, caller, desk, tasks, null, typed, null, ChangedMeanwhile, stop),
            // What was typed is saved, and is what the form goes on from.
            Done<GatheringFile>.No(var objections) => await Page(file, caller, desk, tasks, null, null, null, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };

    private static IResult Saved(GatheringFile file, string how) => PageAnswer.GoTo($"{GatheringPages.AddressOf(file)}/referat?lagret={how}");

    /// <param name="more">Of what one more row was asked for.</param>
    private static async Task<IResult> Page(
        GatheringFile file, Caller caller, MinutesDesk desk, TaskDesk tasks, int? version, TypedForm? typed, string? more, Problem? problem, CancellationToken stop)
    {
        var work = RegistrationAccess.IsOrganiser(file.Network, caller) ? await desk.Work(file, stop) : null;
        var shown = version ?? file.State.Minutes.Length;
        var minutes = await desk.Version(file, shown, stop);
        return PageAnswer.Of<MinutesPage>(
            new
            {
                File = file,
                Version = shown,
                Minutes = minutes,
                Tasks = await TasksOf(file, minutes, tasks, stop),
                Work = work,
                // Who writes on while somebody else has saved sees both.
                Other = typed is not null && work is not null && typed.Edition != work.Edition ? work.Form : null,
                Typed = typed ?? TypedForm.Of(JsonSerializer.SerializeToNode(work?.Form ?? new(), GatheringsJson.Default.MinutesForm)),
                More = more,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>By what each decision is known by.</summary>
    private static async Task<Dictionary<string, TaskFile>> TasksOf(GatheringFile file, Minutes? minutes, TaskDesk tasks, CancellationToken stop)
    {
        var known = new Dictionary<string, TaskFile>(StringComparer.Ordinal);
        foreach (var decision in minutes?.Decisions ?? [])
            if (file.TaskOf(decision) is { } id && await tasks.Open(id, stop) is { } task) known[decision.Id!] = task;
        return known;
    }
}
