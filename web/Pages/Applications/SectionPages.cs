using Grants.Domain.Applications;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Applications;

/// <summary>The parts of the form, each a page that saves as one types.</summary>
internal static class SectionPages
{
    public static void MapSectionPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/soknad/{id}/{section}").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Contact);
        pages.MapPost("", Save).Allow(Who.Contact).TakeForm();
    }

    private static async Task<IResult> Show(
        string id, string section, Caller caller, HttpContext http, ApplicationAccess access, SectionWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        if (FormSection.Find(section) is not { } shown) return ApplicationPages.Refused(KnownProblems.NotFound);
        if (!Status.IsUndecided(file.State)) return PageAnswer.GoTo($"/soknad/{id}");
        return await pages.Page(SavedSection.AsItStands(file, shown), shown, caller, http, http.Request.Query["ny"], stop);
    }

    private static async Task<IResult> Save(
        string id, string section, Caller caller, HttpContext http, ApplicationAccess access, SectionSaver saver, SectionWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        if (FormSection.Find(section) is not { IsForm: true } shown) return ApplicationPages.Refused(KnownProblems.NotFound);
        var posted = PostedSection.Of(await http.Request.ReadFormAsync(stop), shown);
        var saved = await saver.Save(file, shown, posted, caller, stop);
        if (!saved.IsWhole || posted.IsAutomatic) return await pages.Page(saved, shown, caller, http, posted.AddTo, stop, posted.IsAutomatic);
        return PageAnswer.GoTo(Onwards(id, shown, posted));
    }

    private static string Onwards(string id, FormSection section, PostedSection posted) => posted switch
    {
        { AddTo: { } list } => $"/soknad/{id}/{section.Id}?ny={Uri.EscapeDataString(list)}#{Uri.EscapeDataString(list)}",
        { Act: "next" } when section.Next is { } next => $"/soknad/{id}/{next.Id}",
        { Act: "next" or "done" } => $"/soknad/{id}",
        _ => $"/soknad/{id}/{section.Id}",
    };
}
