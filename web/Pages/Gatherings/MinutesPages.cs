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
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Gatherings;

/// <summary>A gathering's minutes: those who take part read them, the organiser writes, approves and corrects them.</summary>
internal static class MinutesPages
{
    public static void MapMinutesPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk/{networkId}/samling/{number:int}/referat").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("", Write).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Show(
        string networkId, int number, int? versjon, Caller caller, GatheringAccess access, MinutesDesk desk, CancellationToken stop)
    {
        if (await access.Find(networkId, number, caller, stop) is not { } file || !GatheringAccess.TakesPart(file.Network, caller)) return NetworkPages.NotFound;
        if (versjon is { } wanted && file.State.Minutes.All(version => version.Number != wanted)) return NetworkPages.NotFound;
        return await Page(file, caller, desk, versjon, null, null, null, stop);
    }

    private static async Task<IResult> Write(
        string networkId, int number, Caller caller, HttpContext http, GatheringAccess access, MinutesDesk desk, CancellationToken stop)
    {
        if (await access.ForOrganiser(networkId, number, caller, stop) is not { } file) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, wish) = (MinutesFields.Typed(posted), posted["do"].ToString());
        if (wish is "section" or "decision") return await Page(file, caller, desk, null, typed, wish, null, stop);
        var form = MinutesFields.Read(typed);
        var done = await desk.Save(file, form, stop);
        if (wish is "approve" && done is Done<GatheringFile>.Yes) done = await desk.Approve(file, MinutesReader.Read(form).Minutes!, caller.ToActor(), stop);
        return done switch
        {
            Done<GatheringFile>.Yes => PageAnswer.GoTo($"{GatheringPages.AddressOf(file)}/referat?lagret={(wish is "approve" ? "sendt" : "ja")}"),
            Done<GatheringFile>.No(var objections) => await Page(file, caller, desk, null, typed, null, objections.ToProblem(), stop),
            _ => NetworkPages.NotFound,
        };
    }

    /// <param name="more">Of what one more row was asked for.</param>
    private static async Task<IResult> Page(
        GatheringFile file, Caller caller, MinutesDesk desk, int? version, TypedForm? typed, string? more, Problem? problem, CancellationToken stop)
    {
        var isOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller);
        var shown = version ?? file.State.Minutes.Length;
        return PageAnswer.Of<MinutesPage>(
            new
            {
                File = file,
                IsOrganiser = isOrganiser,
                Version = shown,
                Minutes = await desk.Version(file, shown, stop),
                HasDraft = isOrganiser && await desk.HasDraft(file, stop),
                Typed = typed ?? (isOrganiser ? Of(await desk.Draft(file, stop)) : Of(Minutes.Empty)),
                More = more,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static TypedForm Of(Minutes minutes) => TypedForm.Of(JsonSerializer.SerializeToNode(MinutesReader.FormOf(minutes), GatheringsJson.Default.MinutesForm));
}
