using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Queue;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>One case on one page for the office, and its forms: the same commands as the API's.</summary>
internal static class CasePages
{
    public static void MapCasePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling/{id}").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Staff);
        pages.MapGet("utskrift", Print).Allow(Who.Staff);
        pages.MapPost("habil", DeclareImpartiality).Allow(Who.Caseworker | Who.Approver | Who.Economist).TakeForm();
        pages.MapPost("saksbehandler", Assign).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("ta", Take).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("mangelbrev", RequestCompletion).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("vedlegg/{attachmentId}/slett", Destroy).Allow(Who.Caseworker | Who.Approver).TakeForm();
        pages.MapPost("vilkar/{criterionId}", SetCriterion).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("poeng", GiveScores).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("en-vurdering", AllowOneScore).Allow(Who.Approver).TakeForm();
        pages.MapPost("forslag", Propose).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("godkjenn", Approve).Allow(Who.Approver).TakeForm();
        pages.MapPost("returner", Return).Allow(Who.Approver).TakeForm();
        pages.MapPost("melding", WriteMessage).Allow(Who.Caseworker | Who.Approver | Who.Economist).TakeForm();
        pages.MapPost("sett", SeeMessages).Allow(Who.Caseworker | Who.Approver | Who.Economist).TakeForm();
        pages.MapPost("notat", WriteNote).Allow(Who.Caseworker | Who.Approver | Who.Economist).TakeForm();
        pages.MapPost("post", EnterPost).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("ikke-fram", ReportBounce).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("vedtak-pa-nytt", SendDecisionAgain).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("vedtak-kom-fram", RecordArrival).Allow(Who.Caseworker).TakeForm();
    }

    private static async Task<IResult> Show(string id, HttpContext http, ApplicationAccess access, CasePageWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        return found.File is { } file
            ? await pages.Page(file, http, null, null, http.Request.Query["lagret"].ToString(), stop)
            : ApplicationPages.Refused(found.Problem!);
    }

    private static async Task<IResult> Print(string id, HttpContext http, ApplicationAccess access, CasePageWriter pages, CancellationToken stop)
    {
        var found = await access.Find(id, http.Caller(), stop);
        return found.File is { } file ? await pages.Print(file, http, stop) : ApplicationPages.Refused(found.Problem!);
    }

    /// <summary>Who is impartial can take the case in the same breath.</summary>
    private static async Task<IResult> DeclareImpartiality(string id, HttpContext http, CaseForms forms, CancellationToken stop)
    {
        var declared = await forms.Do(id, "impartiality", ReviewJson.Default.ImpartialityForm, http, (_, form) => ReviewCommands.DeclareImpartiality(form), stop);
        return http.Request.Query.ContainsKey("ta") && http.Caller().Roles.Contains(StaffRole.Caseworker) ? await Take(id, http, forms, stop) : declared;
    }

    private static Task<IResult> Take(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "assignment", http, new ApplicationCommand.Assign(http.Caller().Person), stop);

    private static Task<IResult> Assign(string id, HttpContext http, CaseForms forms, StaffFinder staff, CancellationToken stop) =>
        forms.Do(id, "assignment", ReviewJson.Default.AssignForm, http, (file, form) => ReviewCommands.Assign(file, form, staff, stop), stop);

    private static Task<IResult> RequestCompletion(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "completion", ReviewJson.Default.CompletionForm, http, (_, form) => ReviewCommands.RequestCompletion(form), stop);

    private static Task<IResult> Destroy(string id, string attachmentId, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, SavedWords.Destroyed + attachmentId, ReviewJson.Default.DestroyForm, http, (file, form) => ReviewCommands.Destroy(file, attachmentId, form), stop);

    private static Task<IResult> SetCriterion(string id, string criterionId, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, criterionId, ReviewJson.Default.CriterionForm, http, (_, form) => ReviewCommands.SetCriterion(criterionId, form), stop);

    private static Task<IResult> GiveScores(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "assessment", ReviewJson.Default.ScoresForm, http, (_, form) => ReviewCommands.GiveScores(form), stop);

    private static Task<IResult> AllowOneScore(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "one-score", ReviewJson.Default.ReasonForm, http, (_, form) => ReviewCommands.AllowOneScore(form), stop);

    private static Task<IResult> Propose(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "proposal", ReviewJson.Default.ProposalForm, http, (_, form) => ReviewCommands.Propose(form), stop);

    private static Task<IResult> Approve(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "approval", http, new ApplicationCommand.Approve(), stop);

    private static Task<IResult> Return(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "return", ApplicationJson.Default.TextForm, http, (_, form) => ReviewCommands.Return(form), stop);

    private static Task<IResult> WriteMessage(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Write(id, "message", http, (key, hash) => new ApplicationCommand.WriteMessage(key, hash), stop);

    private static Task<IResult> SeeMessages(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "seen", http, new ApplicationCommand.SeeMessages(), stop);

    private static Task<IResult> WriteNote(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Write(id, "note", http, (key, hash) => new ApplicationCommand.WriteNote(key, hash), stop);

    private static async Task<IResult> EnterPost(string id, HttpContext http, CaseForms forms, CancellationToken stop)
    {
        var (arrived, wrong) = ReviewCommands.ArrivedAt((await http.Request.ReadFormAsync(stop))["post.receivedAt"]);
        return await forms.Write(id, "post", http, (key, hash) => new ApplicationCommand.EnterMessage(key, hash, arrived), stop, wrong);
    }

    private static Task<IResult> SendDecisionAgain(string id, HttpContext http, CaseForms forms, PersonDirectory directory, Register register, IClock clock, CancellationToken stop) =>
        forms.Do(
            id, "again", ReviewJson.Default.SendDecisionForm, http,
            (file, form) => ReviewCommands.SendDecisionAgain(file, form, directory, register, Oslo.DateOf(clock.GetCurrentInstant()), stop), stop);

    private static Task<IResult> RecordArrival(string id, HttpContext http, CaseForms forms, CancellationToken stop) =>
        forms.Do(id, "arrival", ReviewJson.Default.ArrivalForm, http, (_, form) => ReviewCommands.RecordArrival(form), stop);

    private static Task<IResult> ReportBounce(string id, HttpContext http, CaseForms forms, BounceFinder bounces, CancellationToken stop) =>
        forms.Do(id, "bounce", ReviewJson.Default.BounceForm, http, (file, form) => ReviewCommands.ReportBounce(file, form, bounces, stop), stop);
}
