using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>API.md "The review queue": what caseworkers and approvers do in a case.</summary>
internal static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/applications/{id}").WithTags("review");
        api.MapPost("assign", Assign).Allow(Who.Caseworker).Idempotent().WithSummary("Gives the case to a caseworker").Accepts<AssignForm>("application/json").Produces<ApplicationView>();
        api.MapPost("impartiality", DeclareImpartiality).Allow(Who.Caseworker | Who.Approver | Who.Economist).Idempotent()
            .WithSummary("Declares to be impartial, or not; not shuts out").Accepts<ImpartialityForm>("application/json").Produces<ApplicationView>().Produces(204);
        api.MapPost("request-completion", RequestCompletion).Allow(Who.Caseworker).Idempotent().WithSummary("Asks for what lacks").Accepts<CompletionForm>("application/json").Produces<ApplicationView>();
        api.MapPost("attachments/{attachmentId}/destroy", Destroy).Allow(Who.Caseworker | Who.Approver).Idempotent()
            .WithSummary("Destroys a document that should never have been sent; its hash, the time and the reason stay").Accepts<DestroyForm>("application/json").Produces<ApplicationView>();
        api.MapPut("criteria/{criterionId}", SetCriterion).Allow(Who.Caseworker).Idempotent().WithSummary("Finds otherwise than the program; both findings stand").Accepts<CriterionForm>("application/json").Produces<ApplicationView>();
        api.MapPut("scores", GiveScores).Allow(Who.Caseworker).Idempotent().WithSummary("Gives points").Accepts<ScoresForm>("application/json").Produces<ApplicationView>();
        api.MapPost("allow-one-score", AllowOneScore).Allow(Who.Approver).Idempotent().WithSummary("Allows one caseworker's points to be enough").Accepts<ReasonForm>("application/json").Produces<ApplicationView>();
        api.MapPost("propose", Propose).Allow(Who.Caseworker).Idempotent().WithSummary("Proposes a decision").Accepts<ProposalForm>("application/json").Produces<ApplicationView>();
        api.MapPost("approve", Approve).Allow(Who.Approver).Idempotent().WithSummary("Makes the decision").Produces<ApplicationView>();
        api.MapPost("return", Return).Allow(Who.Approver).Idempotent().WithSummary("Sends the proposal back").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("messages/seen", SeeMessages).Allow(Who.Caseworker | Who.Approver | Who.Economist).Idempotent()
            .WithSummary("Marks what came in, and what did not arrive, as seen").Produces<ApplicationView>();
        api.MapPost("notes", WriteNote).Allow(Who.Caseworker | Who.Approver | Who.Economist).Idempotent().WithSummary("Writes an internal note").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("messages/on-behalf", EnterMessage).Allow(Who.Caseworker).Idempotent().WithSummary("Enters a message that came by another way, with when it came").Accepts<PostForm>("application/json").Produces<ApplicationView>();
        api.MapPost("send-decision", SendDecisionAgain).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Sends a decision that did not arrive to another contact; the appeal time is counted from it").Accepts<SendDecisionForm>("application/json").Produces<ApplicationView>();
        api.MapPost("decision-arrived", RecordArrival).Allow(Who.Caseworker).Idempotent()
            .WithSummary("Enters that a decision which came back has arrived by post; the appeal time is counted from that day").Accepts<ArrivalForm>("application/json").Produces<ApplicationView>();
        api.MapPost("bounces", ReportBounce).Allow(Who.Caseworker).Idempotent().WithSummary("Reports a message that did not arrive").Accepts<BounceForm>("application/json").Produces<ApplicationView>();
    }

    private static Task<IResult> Assign(string id, ReviewRequest request, StaffFinder staff, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.AssignForm, (file, form) => ReviewCommands.Assign(file, form, staff, stop), stop);

    private static Task<IResult> DeclareImpartiality(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.ImpartialityForm, (_, form) => ReviewCommands.DeclareImpartiality(form), stop);

    private static Task<IResult> RequestCompletion(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.CompletionForm, (_, form) => ReviewCommands.RequestCompletion(form), stop);

    private static Task<IResult> Destroy(string id, string attachmentId, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.DestroyForm, (file, form) => ReviewCommands.Destroy(file, attachmentId, form), stop);

    private static Task<IResult> SetCriterion(string id, string criterionId, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.CriterionForm, (_, form) => ReviewCommands.SetCriterion(criterionId, form), stop);

    private static Task<IResult> GiveScores(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.ScoresForm, (_, form) => ReviewCommands.GiveScores(form), stop);

    private static Task<IResult> AllowOneScore(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.ReasonForm, (_, form) => ReviewCommands.AllowOneScore(form), stop);

    private static Task<IResult> Propose(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.ProposalForm, (_, form) => ReviewCommands.Propose(form), stop);

    private static Task<IResult> Approve(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, _ => new ApplicationCommand.Approve(), stop);

    private static Task<IResult> Return(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ApplicationJson.Default.TextForm, (_, form) => ReviewCommands.Return(form), stop);

    private static Task<IResult> SeeMessages(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, _ => new ApplicationCommand.SeeMessages(), stop);

    private static async Task<IResult> WriteNote(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var text = await ApplicationEndpoints.Text(http);
        if (text.Problem is { } problem) return problem;
        var done = await desk.Write(
            file.Id, caller.ToActor(), text.Value, http.RequestIdentity(), (key, hash) => new ApplicationCommand.WriteNote(key, hash), stop);
        return await ApplicationEndpoints.Answer(done, caller, http, views, stop);
    }

    private static async Task<IResult> EnterMessage(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var body = await Body.Read(http, ReviewJson.Default.PostForm);
        if (body.Problem is { } problem) return problem;
        var text = Texts.Check("text", body.Value.Text, ReviewCommands.LongestText);
        var (arrived, wrong) = ReviewCommands.ArrivedAt(body.Value.ReceivedAt);
        if ((wrong ?? text.Problem) is { } refused) return refused;
        var done = await desk.Write(
            file.Id, caller.ToActor(), text.Value, http.RequestIdentity(), (key, hash) => new ApplicationCommand.EnterMessage(key, hash, arrived), stop);
        return await ApplicationEndpoints.Answer(done, caller, http, views, stop);
    }

    private static Task<IResult> SendDecisionAgain(string id, ReviewRequest request, PersonDirectory directory, Register register, IClock clock, CancellationToken stop) =>
        request.Do(
            id, ReviewJson.Default.SendDecisionForm,
            (file, form) => ReviewCommands.SendDecisionAgain(file, form, directory, register, Oslo.DateOf(clock.GetCurrentInstant()), stop), stop);

    private static Task<IResult> RecordArrival(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.ArrivalForm, (_, form) => ReviewCommands.RecordArrival(form), stop);

    private static Task<IResult> ReportBounce(string id, ReviewRequest request, BounceFinder bounces, CancellationToken stop) =>
        request.Do(id, ReviewJson.Default.BounceForm, (file, form) => ReviewCommands.ReportBounce(file, form, bounces, stop), stop);
}
