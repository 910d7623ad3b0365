using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.ThemeMeetings;

/// <summary>Where a resource person tells when they are busy, from the link in their mails.</summary>
internal static class OwnTimePages
{
    public static void MapOwnTimePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/ressursperson/{token}").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Anyone);
        pages.MapPost("", Add).Allow(Who.Anyone).TakeForm();
        pages.MapPost("/{busyId}/fjern", Remove).Allow(Who.Anyone).TakeForm();
    }

    private static async Task<IResult> Show(string token, BusyLinks links, BusyDesk desk, Register register, CancellationToken stop) =>
        await Of(token, links, desk, stop) is { } own ? Page(own, token, register, null, null) : ApplicationPages.Refused(KnownProblems.NotFound);

    private static async Task<IResult> Add(string token, HttpContext http, BusyLinks links, BusyDesk desk, Register register, CancellationToken stop)
    {
        if (await Of(token, links, desk, stop) is not { } own) return ApplicationPages.Refused(KnownProblems.NotFound);
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (_, starts, ends, objections) = ThemeMeetingReader.Read(new BusyForm(null, typed["starts"], typed["ends"]), own.Person);
        if (objections.IsEmpty && await desk.Add(own, starts, ends, typed["key"] ?? "", stop) is Done<KnownBusyTime>.No(var refused)) objections = refused;
        return objections.IsEmpty ? Saved(token) : Page(own, token, register, typed, objections.ToProblem());
    }

    private static async Task<IResult> Remove(string token, string busyId, BusyLinks links, BusyDesk desk, CancellationToken stop)
    {
        if (await Of(token, links, desk, stop) is not { } own) return ApplicationPages.Refused(KnownProblems.NotFound);
        return await desk.Remove(own.Organiser, busyId, new Actor.LinkHolder(own.Id), stop) is Done<Domain.ThemeMeetings.MeetingBook>.Yes ? Saved(token) : ApplicationPages.Refused(KnownProblems.NotFound);
    }

    private static async Task<OwnTime?> Of(string token, BusyLinks links, BusyDesk desk, CancellationToken stop) =>
        await links.Read(token, stop) is var (organiser, person) ? await desk.Of(organiser, person, stop) : null;

    private static IResult Saved(string token) => PageAnswer.GoTo($"/ressursperson/{token}?lagret=ja");

    private static IResult Page(OwnTime own, string token, Register register, TypedForm? typed, Problem? problem) => PageAnswer.Of<OwnTimePage>(
        new
        {
            Own = own,
            Organiser = register.FindOffice(own.Organiser)?.Name ?? "",
            Token = token,
            Typed = typed ?? TypedForm.Of(new JsonObject()),
            Key = RandomIds.Case(),
            Problem = problem,
        },
        problem?.Status ?? StatusCodes.Status200OK);
}
