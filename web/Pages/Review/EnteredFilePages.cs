using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
using Grants.Web.Pipeline;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Review;

/// <summary>Files of an application that came by post, added and removed on the case's page: the same as the API's.</summary>
internal static class EnteredFilePages
{
    public static void MapEnteredFilePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling/{id}/vedlegg").ExcludeFromDescription();
        pages.MapPost("", Add).Allow(Who.Caseworker).TakeForm().AcceptUpTo(BodyLimit.Attachment);
        pages.MapPost("{attachmentId}/fjern", Remove).Allow(Who.Caseworker).TakeForm();
    }

    private static async Task<IResult> Add(
        string id, Caller caller, HttpContext http, ApplicationAccess access, AttachmentDesk desk, CasePageWriter pages, CancellationToken stop)
    {
        var found = await access.FindToAttach(id, caller, stop);
        if (found.File is not { } application) return ApplicationPages.Refused(found.Problem!);
        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return await Again(application, AttachmentPages.NoFile, http, pages, stop);
        if (file.Length > AttachmentDesk.LargestFile) return await Again(application, AttachmentPages.TooLarge, http, pages, stop);
        await using var content = file.OpenReadStream();
        try
        {
            var done = await desk.Add(application.Id, caller.ToActor(), file.FileName, form["kind"].ToString(), content, http.RequestIdentity(), stop);
            return await Answer(done, application, "attached", http, pages, stop);
        }
        catch (FileTooLargeException)
        {
            return await Again(application, AttachmentPages.TooLarge, http, pages, stop);
        }
    }

    private static async Task<IResult> Remove(
        string id, string attachmentId, Caller caller, HttpContext http, ApplicationAccess access, AttachmentDesk desk, CasePageWriter pages, CancellationToken stop)
    {
        var found = await access.FindToAttach(id, caller, stop);
        return found.File is { } file
            ? await Answer(await desk.Remove(file.Id, attachmentId, caller.ToActor(), stop), file, "removed", http, pages, stop)
            : ApplicationPages.Refused(found.Problem!);
    }

    private static async Task<IResult> Answer(
        Done<AttachmentRow> done, ApplicationFile file, string section, HttpContext http, CasePageWriter pages, CancellationToken stop) => done switch
        {
            Done<AttachmentRow>.Yes => PageAnswer.GoTo($"/saksbehandling/{file.Id}{QueuePlace.Of(http).With("lagret", section)}"),
            Done<AttachmentRow>.No(var objections) => await Again(file, objections.ToProblem(), http, pages, stop),
            _ => ApplicationPages.Refused(KnownProblems.NotFound),
        };

    private static async Task<IResult> Again(ApplicationFile file, Problem problem, HttpContext http, CasePageWriter pages, CancellationToken stop)
    {
        var errors = problem.Errors.Aggregate(problem.Errors.Clear(), (all, error) => all.SetItem($"attached.{error.Key}", error.Value));
        return await pages.Page(file, http, null, problem with { Errors = errors }, "attached", stop);
    }
}
