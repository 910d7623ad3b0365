using System.Globalization;
using Grants.Web.Access;
using Grants.Web.Gatherings;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Gatherings;

/// <summary>A gathering's page: its programme for everyone, and what the organiser does with it.</summary>
internal static class GatheringPages
{
    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har endret programmet siden du åpnet det. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra programmet sidan du opna det. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    public static void MapGatheringPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/samling/{number:int}").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Anyone);
        pages.MapPost("/program", SetProgramme).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/send-program", SendProgramme).Allow(Who.Organiser).TakeForm();
    }

    public static string AddressOf(GatheringFile file) => $"/nettverk/{file.Network.Network.Id}/samling/{file.Gathering.Number}";

    private static async Task<IResult> Show(
        string networkId, int number, HttpContext http, GatheringAccess access, GatheringPageWriter writer, CancellationToken stop) =>
        await access.Find(networkId, number, http.FindCaller(), stop) is { } file ? writer.One(file, http.FindCaller()) : NetworkPages.NotFound;

    private static async Task<IResult> SetProgramme(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, edition) = (ProgrammeFields.Typed(posted), posted["edition"].ToString());
        if (posted["do"].ToString() is "more") return writer.One(file, caller, typed, edition, isMore: true);
        if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var begun)) begun = 0;
        return await desk.SetProgramme(file.Id, ProgrammeFields.Read(typed), begun, caller.ToActor(), stop) switch
        {
            Done<GatheringFile>.Yes => PageAnswer.GoTo($"{AddressOf(file)}?lagret=program"),
            Done<GatheringFile>.No(var objections) => writer.One(file, caller, typed, edition, problem: objections.ToProblem()),
            // What was typed stays; saved again it goes over what the other has written.
            Done<GatheringFile>.Moved(var now) => writer.One(now, caller, typed, problem: ChangedMeanwhile),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> SendProgramme(
        string networkId, int number, Caller caller, GatheringAccess access, GatheringDesk desk, GatheringPageWriter writer, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        return await desk.SendProgramme(file.Id, caller.ToActor(), stop) is Done<GatheringFile>.No(var objections)
            ? writer.One(file, caller, problem: objections.ToProblem())
            : PageAnswer.GoTo($"{AddressOf(file)}?lagret=sendt");
    }
}
