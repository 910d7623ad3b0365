using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Pipeline;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Applications;

/// <summary>API.md: attachments. What a file is, is told by what it holds.</summary>
internal static class AttachmentEndpoints
{
    private static readonly Problem NoFile = new Problem(422, "file-missing", new(
        "Send filen som multipart/form-data med feltene file og kind.", "Send fila som multipart/form-data med felta file og kind.")).At("file");

    private static readonly Problem TooLarge = new Problem(413, "file-too-large", new(
        "Filen er større enn 20 MiB.", "Fila er større enn 20 MiB.")).At("file");

    public static void MapAttachments(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/applications/{id}/attachments").WithTags("attachments");
        api.MapPost("", Add).Allow(Who.Contact | Who.Caseworker).Idempotent().AcceptUpTo(BodyLimit.Attachment).TakesFile(AttachmentDesk.Kinds).WithSummary("Adds a file: multipart with file and kind").Produces<AttachedView>(201);
        api.MapGet("{attachmentId}", Get).Allow(Who.SignedIn).WithSummary("The file; gone when it was destroyed").Produces<byte[]>(200, "application/octet-stream").ProducesProblem(410);
        api.MapDelete("{attachmentId}", Remove).Allow(Who.Contact | Who.Caseworker).Idempotent().WithSummary("Removes a file that was not sent").Produces(204);
    }

    private static async Task<IResult> Add(string id, Caller caller, HttpContext http, ApplicationAccess access, AttachmentDesk desk, CancellationToken stop)
    {
        var found = await access.FindToAttach(id, caller, stop);
        if (found.File is not { } application) return found.Problem!;
        if (!http.Request.HasFormContentType) return NoFile;
        var posted = await PostedForm.Read(http);
        if (posted.Problem is { } unread) return unread;
        var form = posted.Value;
        if (form.Files.GetFile("file") is not { } file) return NoFile;
        if (file.Length > AttachmentDesk.LargestFile) return TooLarge;
        await using var content = file.OpenReadStream();
        try
        {
            var done = await desk.Add(application.Id, caller.ToActor(), file.FileName, form["kind"].ToString(), content, http.RequestIdentity(), stop);
            return Answers.Of(done, row => Results.Json(
                new AttachedView(row.Id, row.Sha256, row.Size), ApplicationJson.Default.AttachedView, statusCode: 201));
        }
        catch (FileTooLargeException)
        {
            return TooLarge;
        }
    }

    private static async Task<IResult> Get(
        string id, string attachmentId, Caller caller, ApplicationAccess access, AttachmentDesk desk, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        return await desk.Find(file, attachmentId, stop) switch
        {
            // Always as a download: nothing that was uploaded runs as a page of ours.
            OpenedAttachment.Whole(var row, var content) => Results.Stream(content, row.MediaType, row.Name),
            OpenedAttachment.Destroyed(var document) => DestroyedDocuments.Problem(document),
            _ => Answers.NotFound,
        };
    }

    private static async Task<IResult> Remove(
        string id, string attachmentId, Caller caller, ApplicationAccess access, AttachmentDesk desk, CancellationToken stop)
    {
        var found = await access.FindToAttach(id, caller, stop);
        return found.File is { } file ? Answers.Of(await desk.Remove(file.Id, attachmentId, caller.ToActor(), stop), _ => Results.NoContent()) : found.Problem!;
    }
}
