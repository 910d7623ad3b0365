using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Review;

/// <summary>API.md "The review queue": what caseworkers and approvers do in a case.</summary>
internal static class ReviewEndpoints
{
    private const int LongestText = 20_000;
    private const int MostTerms = 50;
    private const long LargestAmount = 1_000_000_000_000;

    public static void MapReview(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/applications/{id}").WithTags("review");
        api.MapPost("assign", Assign).Allow(Who.Caseworker).Idempotent().WithSummary("Gives the case to a caseworker").Accepts<AssignForm>("application/json").Produces<ApplicationView>();
        api.MapPost("impartiality", DeclareImpartiality).Allow(Who.Caseworker | Who.Approver | Who.Economist).Idempotent()
            .WithSummary("Declares to be impartial, or not; not shuts out").Accepts<ImpartialityForm>("application/json").Produces<ApplicationView>();
        api.MapPost("request-completion", RequestCompletion).Allow(Who.Caseworker).Idempotent().WithSummary("Asks for what lacks").Accepts<CompletionForm>("application/json").Produces<ApplicationView>();
        api.MapPut("criteria/{criterionId}", SetCriterion).Allow(Who.Caseworker).Idempotent().WithSummary("Finds otherwise than the program; both findings stand").Accepts<CriterionForm>("application/json").Produces<ApplicationView>();
        api.MapPut("scores", GiveScores).Allow(Who.Caseworker).Idempotent().WithSummary("Gives points").Accepts<ScoresForm>("application/json").Produces<ApplicationView>();
        api.MapPost("allow-one-score", AllowOneScore).Allow(Who.Approver).Idempotent().WithSummary("Allows one caseworker's points to be enough").Accepts<ReasonForm>("application/json").Produces<ApplicationView>();
        api.MapPost("propose", Propose).Allow(Who.Caseworker).Idempotent().WithSummary("Proposes a decision").Accepts<ProposalForm>("application/json").Produces<ApplicationView>();
        api.MapPost("approve", Approve).Allow(Who.Approver).Idempotent().WithSummary("Makes the decision").Produces<ApplicationView>();
        api.MapPost("return", Return).Allow(Who.Approver).Idempotent().WithSummary("Sends the proposal back").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("notes", WriteNote).Allow(Who.Caseworker | Who.Approver | Who.Economist).Idempotent().WithSummary("Writes an internal note").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("bounces", ReportBounce).Allow(Who.Caseworker).Idempotent().WithSummary("Reports a message that did not arrive").Accepts<BounceForm>("application/json").Produces<ApplicationView>();
    }

    private static Task<IResult> Assign(string id, ReviewRequest request, StaffFinder staff, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.AssignForm,
        async (file, form) => await staff.Caseworker(file.Call.State!.Call.Office, form.Caseworker, stop) is { } person
            ? new(new ApplicationCommand.Assign(person), null)
            : new(null, new Problem(422, "no-such-caseworker", new(
                "Skriv e-postadressen til en saksbehandler hos dere.", "Skriv e-postadressa til ein saksbehandlar hos dykk.")).At("caseworker")), stop);

    private static Task<IResult> DeclareImpartiality(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.ImpartialityForm, (_, form) => form.Impartial is { } impartial
            ? Asked.For(new ApplicationCommand.DeclareImpartiality(impartial))
            : Asked.Wrong("impartial", "impartial-missing", new("Svar ja eller nei.", "Svar ja eller nei.")), stop);

    private static Task<IResult> RequestCompletion(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.CompletionForm, (_, form) =>
        {
            if (form.Text is { Length: > 0 } && Texts.Check("text", form.Text, LongestText).Problem is { } wrong) return Asked.Of(wrong);
            if (string.IsNullOrWhiteSpace(form.Until)) return Asked.For(new ApplicationCommand.RequestCompletion(form.Text, null));
            return LocalDatePattern.Iso.Parse(form.Until) is { Success: true, Value: var until }
                ? Asked.For(new ApplicationCommand.RequestCompletion(form.Text, until))
                : Asked.Wrong("until", "impossible-date", new("Datoen finnes ikke. Skriv den som 2026-03-31.", "Datoen finst ikkje. Skriv han som 2026-03-31."));
        }, stop);

    private static Task<IResult> SetCriterion(string id, string criterionId, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.CriterionForm, (_, form) =>
        {
            if (AllCriteria.Ids.FirstOrDefault(known => known.Value == criterionId) is not { Value: not null } criterion) return Asked.Of(KnownProblems.NotFound);
            if (Texts.Check("reason", form.Reason, LongestText) is { Problem: { } wrong }) return Asked.Of(wrong);
            return Enumerations.TryRead<CriterionResult>(form.Result, out var result) && result is not CriterionResult.Unknown
                ? Asked.For(new ApplicationCommand.SetCriterion(criterion, result, form.Reason!.Trim()))
                : Asked.Wrong("result", "result-wrong", new("Velg met eller notMet.", "Vel met eller notMet."));
        }, stop);

    private static Task<IResult> GiveScores(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.ScoresForm, (_, form) =>
        {
            var scores = ImmutableDictionary.CreateBuilder<string, Score>(StringComparer.Ordinal);
            foreach (var (criterion, given) in form.Scores ?? ImmutableDictionary<string, ScoreForm>.Empty)
            {
                if (given?.Points is not { } points)
                    return Asked.Wrong($"scores.{criterion}.points", "score-missing", new("Gi poeng fra 0 til 5.", "Gje poeng frå 0 til 5."));
                if (given.Reason is { Length: > LongestText })
                    return Asked.Wrong($"scores.{criterion}.reason", "too-long", new("Begrunnelsen er for lang.", "Grunngjevinga er for lang."));
                scores[criterion] = new(points, given.Reason?.Trim() ?? "");
            }

            return Asked.For(new ApplicationCommand.GiveScores(scores.ToImmutable(), form.ChangeReason));
        }, stop);

    private static Task<IResult> AllowOneScore(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.ReasonForm, (_, form) => Texts.Check("reason", form.Reason, LongestText) is { Problem: { } wrong }
            ? Asked.Of(wrong)
            : Asked.For(new ApplicationCommand.AllowOneScore(form.Reason!.Trim())), stop);

    private static Task<IResult> Propose(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.ProposalForm, (_, form) =>
        {
            if (!Enumerations.TryRead<DecisionOutcome>(form.Outcome, out var outcome))
                return Asked.Wrong("outcome", "outcome-wrong", new("Velg grant, reject eller dismiss.", "Vel grant, reject eller dismiss."));
            if (Texts.Check("reasons", form.Reasons, LongestText) is { Problem: { } wrong }) return Asked.Of(wrong);
            if (form.Amount is < 0 or > LargestAmount)
                return Asked.Wrong("amount", "amount-wrong", new("Skriv beløpet i hele kroner.", "Skriv beløpet i heile kroner."));
            var terms = form.Terms is { IsDefault: false } given ? given : [];
            if (terms.Length > MostTerms || terms.Any(term => term is null || term.Length > LongestText))
                return Asked.Wrong("terms", "terms-wrong", new("Skriv færre eller kortere vilkår.", "Skriv færre eller kortare vilkår."));
            return Asked.For(new ApplicationCommand.Propose(outcome, form.Amount ?? 0, form.Reasons!.Trim(), [.. terms.Select(term => term.Trim())]));
        }, stop);

    private static Task<IResult> Approve(string id, ReviewRequest request, CancellationToken stop) =>
        request.Do(id, _ => new ApplicationCommand.Approve(), stop);

    private static Task<IResult> Return(string id, ReviewRequest request, CancellationToken stop) => request.Do(
        id, ApplicationJson.Default.TextForm, (_, form) => Texts.Check("text", form.Text, LongestText) is { Problem: { } wrong }
            ? Asked.Of(wrong)
            : Asked.For(new ApplicationCommand.Return(form.Text!.Trim())), stop);

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

    private static Task<IResult> ReportBounce(string id, ReviewRequest request, BounceFinder bounces, CancellationToken stop) => request.Do(
        id, ReviewJson.Default.BounceForm,
        async (file, form) => await bounces.Report(file, form.Email, form.Reason, stop) is { } report
            ? new(report, null)
            : new(null, new Problem(422, "nothing-sent-there", new(
                "Vi har ikke sendt noe til den adressen i denne saken.", "Vi har ikkje sendt noko til den adressa i denne saka.")).At("email")), stop);
}
