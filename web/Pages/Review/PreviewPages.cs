using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>What a case's page shows within itself: letters as they would be, and attachments.</summary>
internal static class PreviewPages
{
    public static void MapPreviewPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling/{id}").ExcludeFromDescription();
        pages.MapGet("brev", Letter).Allow(Who.Staff);
        pages.MapPost("brev", DraftedLetter).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("mangelbrev/se", DraftedCompletion).Allow(Who.Caseworker).TakeForm();
        pages.MapGet("vedlegg/{attachmentId}", Attachment).Allow(Who.Staff);
    }

    private static async Task<IResult> Letter(string id, HttpContext http, ApplicationAccess access, LetterPreview letters, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        if (file.State.Decision.Proposal is null) return ApplicationPages.Refused(KnownProblems.NotFound);
        return await letters.Html(file, stop) is { } html
            ? LetterAnswer.Of(http, html)
            : PageAnswer.Of<LetterLacksPage>(new { Id = id, Lacks = await letters.Lacks(file, stop), Place = QueuePlace.Of(http) });
    }

    /// <summary>The letter of a proposal that is being written; what it lacks yet, when it lacks something.</summary>
    private static async Task<IResult> DraftedLetter(string id, HttpContext http, ApplicationAccess access, LetterPreview letters, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        var read = await CaseForms.Read("proposal", ReviewJson.Default.ProposalForm, http, stop);
        var form = read.Found ?? new();
        var asked = read.Problem is null ? ReviewCommands.Propose(form with { Reasons = string.IsNullOrWhiteSpace(form.Reasons) ? "…" : form.Reasons }) : Asked.Of(read.Problem);
        if (asked.Command is not ApplicationCommand.Propose propose) return Lacks(http, asked.Problem!.Errors.Values.SelectMany(errors => errors));
        var letter = await letters.Draft(file, propose, http.Caller().Person, stop);
        return letter.Html is { } html ? LetterAnswer.Of(http, html) : Lacks(http, letter.Lacks);
    }

    private static async Task<IResult> DraftedCompletion(
        string id, HttpContext http, ApplicationAccess access, CompletionPreview letters, IClock clock, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        var read = await CaseForms.Read("completion", ReviewJson.Default.CompletionForm, http, stop);
        var asked = read.Problem is null ? ReviewCommands.RequestCompletion(read.Value) : Asked.Of(read.Problem);
        if (asked.Command is not ApplicationCommand.RequestCompletion request) return Lacks(http, asked.Problem!.Errors.Values.SelectMany(errors => errors));
        var (subject, text) = await letters.Of(file, request.Text, request.Until, http.Caller().Person, clock.GetCurrentInstant(), stop);
        return PageAnswer.Of<SheetPage>(new { Title = subject, Text = text });
    }

    private static async Task<IResult> Attachment(
        string id, string attachmentId, HttpContext http, ApplicationAccess access, AttachmentDesk desk, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        return await desk.Find(file, attachmentId, stop) switch
        {
            OpenedAttachment.Whole(var row, var content) => InlineFile.Answer(http, content, row.MediaType, row.Name),
            OpenedAttachment.Destroyed(var document) => ApplicationPages.Refused(DestroyedDocuments.Problem(document)),
            _ => ApplicationPages.Refused(KnownProblems.NotFound),
        };
    }

    private static IResult Lacks(HttpContext http, IEnumerable<Phrase> lacks)
    {
        var title = new Phrase("Brevet er ikke helt ennå. Det mangler:", "Brevet er ikkje heilt enno. Det manglar:");
        return PageAnswer.Of<SheetPage>(new { Title = title.In(http.Language()), Items = lacks.ToImmutableArray() });
    }
}
