using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Pipeline;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Applications;

/// <summary>Attachments on the application's page.</summary>
internal static class AttachmentPages
{
    internal static readonly Problem NoFile = new Problem(422, "file-missing", new("Velg en fil.", "Vel ei fil.")).At("file");

    internal static readonly Problem TooLarge = new Problem(413, "file-too-large", new(
        "Filen er større enn 20 MiB.", "Fila er større enn 20 MiB.")).At("file");

    public static void MapAttachmentPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/soknad/{id}/vedlegg").ExcludeFromDescription();
        pages.MapPost("", Add).Allow(Who.Contact).TakeForm().AcceptUpTo(BodyLimit.Attachment);
        pages.MapGet("{attachmentId}", Get).Allow(Who.SignedIn);
        pages.MapPost("{attachmentId}/fjern", Remove).Allow(Who.Contact).TakeForm();
    }

    private static async Task<IResult> Add(
        string id, Caller caller, HttpContext http, ApplicationAccess access, AttachmentDesk desk, AssessmentFiles assessments, SectionWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } application) return ApplicationPages.Refused(found.Problem!);
        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return await Shown(application, NoFile, caller, http, pages, stop);
        if (file.Length > AttachmentDesk.LargestFile) return await Shown(application, TooLarge, caller, http, pages, stop);
        await using var content = file.OpenReadStream();
        try
        {
            var done = await desk.Add(application.Id, caller.ToActor(), file.FileName, form["kind"].ToString(), content, http.RequestIdentity(), stop);
            if (done is Done<AttachmentRow>.Yes(var row)) await assessments.Take(application.Id, row, caller.ToActor(), stop);
            return done switch
            {
                Done<AttachmentRow>.Yes => PageAnswer.GoTo($"/soknad/{id}/{FormSection.Attachments}"),
                Done<AttachmentRow>.No(var objections) => await Shown(application, objections.ToProblem(), caller, http, pages, stop),
                _ => ApplicationPages.Refused(KnownProblems.NotFound),
            };
        }
        catch (FileTooLargeException)
        {
            return await Shown(application, TooLarge, caller, http, pages, stop);
        }
    }

    private static async Task<IResult> Get(
        string id, string attachmentId, Caller caller, ApplicationAccess access, AttachmentDesk desk, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        return await desk.Find(file, attachmentId, stop) switch
        {
            OpenedAttachment.Whole(var row, var content) => Results.Stream(content, row.MediaType, row.Name),
            OpenedAttachment.Destroyed(var document) => ApplicationPages.Refused(DestroyedDocuments.Problem(document)),
            _ => ApplicationPages.Refused(KnownProblems.NotFound),
        };
    }

    private static async Task<IResult> Remove(
        string id, string attachmentId, Caller caller, HttpContext http, ApplicationAccess access, AttachmentDesk desk, SectionWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        return await desk.Remove(file.Id, attachmentId, caller.ToActor(), stop) is Done<AttachmentRow>.No(var objections)
            ? await Shown(file, objections.ToProblem(), caller, http, pages, stop)
            : PageAnswer.GoTo($"/soknad/{id}/{FormSection.Attachments}");
    }

    private static Task<IResult> Shown(ApplicationFile file, Problem problem, Caller caller, HttpContext http, SectionWriter pages, CancellationToken stop)
    {
        var section = FormSection.Find(FormSection.Attachments)!;
        return pages.Page(SavedSection.AsItStands(file, section) with { Problem = problem }, section, caller, http, null, stop);
    }
}
