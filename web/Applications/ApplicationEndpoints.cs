using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Applications;

/// <summary>API.md "Applications", but for attachments and confirmations.</summary>
internal static class ApplicationEndpoints
{
    private const int LongestText = 20_000;

    public static void MapApplications(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("applications");
        api.MapPost("/calls/{callId}/applications", Begin).Allow(Who.Contact).Idempotent()
            .WithSummary("Begins a draft; it may be partial").Accepts<ApplicationForm>("application/json").Produces<BegunView>(201);
        api.MapGet("/applications", Mine).Allow(Who.Contact).WithSummary("The caller's cases, and those of the caller's municipality, by id").Pages().Produces<MineView>();
        api.MapGet("/applications/{id}", Get).Allow(Who.SignedIn).WithSummary("The application, where it is, and what is expected of whom").Produces<ApplicationView>();
        api.MapPut("/applications/{id}", Save).Allow(Who.Contact).Idempotent().AsksForVersion()
            .WithSummary("Saves the draft, or the changed version of a sent one").Accepts<ApplicationForm>("application/json").Produces<ApplicationView>();
        api.MapGet("/applications/{id}/criteria", Criteria).Allow(Who.SignedIn).WithSummary("All criteria, as they stand").Produces<ImmutableArray<CriterionView>>();
        api.MapPost("/applications/{id}/submit", Submit).Allow(Who.Contact).Idempotent().WithSummary("Sends the application").Produces<ReceiptView>(202);
        api.MapPost("/applications/{id}/ask-leaders", AskLeaders).Allow(Who.Contact).Idempotent().WithSummary("Asks the leaders from the draft").Produces<ApplicationView>();
        api.MapPost("/applications/{id}/withdraw", Withdraw).Allow(Who.Contact).Idempotent().WithSummary("Withdraws the application").Produces<ApplicationView>();
        api.MapPost("/applications/{id}/more-time", MoreTime).Allow(Who.Contact).Idempotent().WithSummary("Asks for more time to complete").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("/applications/{id}/messages", Write).Allow(Who.Contact | Who.Caseworker | Who.Approver | Who.Economist).Idempotent()
            .WithSummary("Writes a message on the case").Accepts<TextForm>("application/json").Produces<ApplicationView>();
        api.MapPost("/applications/{id}/take-over", TakeOver).Allow(Who.Contact).Idempotent().WithSummary("A colleague of the same municipality takes over").Produces<ApplicationView>();
    }

    private static async Task<IResult> Begin(string callId, Caller caller, HttpContext http, DraftDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, ApplicationJson.Default.ApplicationForm);
        if (body.Problem is { } problem) return problem;
        var done = await desk.Begin(
            callId, body.Value, caller.ToActor(), caller.Municipality, new(caller.Name, caller.Email, null, null), http.RequestIdentity(), stop);
        return Answers.Of(done, file =>
        {
            ETags.Set(http, file.Draft.Edition);
            return Results.Json(new BegunView(file.Id.ToString()), ApplicationJson.Default.BegunView, statusCode: 201);
        });
    }

    private static async Task<IResult> Mine(Caller caller, HttpContext http, MyCases mine, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var rows = await mine.Of(caller.Person, caller.Municipality, stop);
        return paging.Value.Cut(rows, row => row.File.Id.ToString()) is (var page, var next)
            ? Results.Json(new MineView([.. page.Select(Row)], next), ApplicationJson.Default.MineView)
            : Paging.UnknownAfter;
    }

    private static MineRow Row(MyCase one) => new(
        one.File.Id.ToString(), one.File.Call.State!.Call.Id, one.File.Counting.Title ?? "", ViewWriter.Word(Status.Of(one.File.State)),
        one.File.State.Submission.Number?.ToString(), one.IsContact);

    private static async Task<IResult> Get(string id, Caller caller, HttpContext http, ApplicationAccess access, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        return found.File is { } file ? await Show(file, caller, http, views, stop) : found.Problem!;
    }

    private static async Task<IResult> Save(
        string id, Caller caller, HttpContext http, ApplicationAccess access, DraftDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var moved = ETags.Require(http, file.Draft.Edition, () => Current(file));
        if (moved is not null) return moved;
        var body = await Body.Read(http, ApplicationJson.Default.ApplicationForm);
        if (body.Problem is { } problem) return problem;
        return await desk.Save(file.Id, file.Draft.Edition, body.Value, caller.ToActor(), stop) switch
        {
            Done<ApplicationFile>.Yes yes => await Show(yes.Now, caller, http, views, stop),
            Done<ApplicationFile>.Moved(var now) => ETags.Require(http, now.Draft.Edition, () => Current(now))!,
            var other => Answers.Of(other, _ => Results.NoContent()),
        };
    }

    private static async Task<IResult> Criteria(string id, Caller caller, HttpContext http, ApplicationAccess access, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        return found.File is { } file
            ? Results.Json(await views.Criteria(file, caller, http.Language(), stop), ApplicationJson.Default.ImmutableArrayCriterionView)
            : found.Problem!;
    }

    private static async Task<IResult> Submit(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, IClock clock, CancellationToken stop)
    {
        // Before anything is read: the instant at which the request arrived decides.
        var arrived = clock.GetCurrentInstant();
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        return Answers.Of(await desk.Submit(file.Id, caller.ToActor(), arrived, stop), sent => Receipt(sent, clock.GetCurrentInstant()));
    }

    internal static IResult Receipt(ApplicationFile sent, Instant now) => Results.Json(
        new ReceiptView(
            sent.Id.ToString(), sent.State.Submission.Number?.ToString(), ViewWriter.At(sent.State.Submission.ReceivedAt)!,
            [.. sent.Around.Check(sent.State.Submission, now).Where(finding => finding.Result is not CriterionResult.Met).Select(finding => finding.Criterion.Value)],
            sent.State.Submission.Sent[^1].As is SentAs.KeptBeside ? true : null),
        ApplicationJson.Default.ReceiptView, statusCode: 202);

    private static async Task<IResult> AskLeaders(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.FindForLead(id, caller, stop);
        return found.File is { } file ? await Answer(await desk.AskLeaders(file.Id, caller.ToActor(), stop), caller, http, views, stop) : found.Problem!;
    }

    private static async Task<IResult> Withdraw(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        return await Answer(await desk.Do(file.Id, caller.ToActor(), _ => new ApplicationCommand.Withdraw(), stop), caller, http, views, stop);
    }

    private static async Task<IResult> MoreTime(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var text = await Text(http);
        if (text.Problem is { } problem) return problem;
        return await Answer(
            await desk.Write(file.Id, caller.ToActor(), text.Value, http.RequestIdentity(), (key, hash) => new ApplicationCommand.AskForMoreTime(key, hash), stop),
            caller, http, views, stop);
    }

    private static async Task<IResult> Write(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var text = await Text(http);
        if (text.Problem is { } problem) return problem;
        return await Answer(
            await desk.Write(file.Id, caller.ToActor(), text.Value, http.RequestIdentity(), (key, hash) => new ApplicationCommand.WriteMessage(key, hash), stop),
            caller, http, views, stop);
    }

    private static async Task<IResult> TakeOver(
        string id, Caller caller, HttpContext http, ApplicationAccess access, TakeOverDesk desk, ViewWriter views, CancellationToken stop)
    {
        var found = await access.FindForColleague(id, caller, stop);
        if (found.File is not { } file) return found.Problem!;
        var done = await desk.TakeOver(file.Id, caller.ToActor(), caller.Municipality!.Value, new(caller.Name, caller.Email, null, null), stop);
        return await Answer(done, caller, http, views, stop);
    }

    internal static async Task<BodyRead<string>> Text(HttpContext http)
    {
        var body = await Body.Read(http, ApplicationJson.Default.TextForm);
        if (body.Problem is { } problem) return new(null, problem);
        return Texts.Check("text", body.Value.Text, LongestText);
    }

    /// <summary>The case as it is now; nothing more of it to who has just shut themselves out.</summary>
    internal static async Task<IResult> Answer(
        Done<ApplicationFile> done, Caller caller, HttpContext http, ViewWriter views, CancellationToken stop) =>
        done is Done<ApplicationFile>.Yes yes && !yes.Now.State.Judgement.IsShutOut(caller.Person)
            ? await Show(yes.Now, caller, http, views, stop)
            : Answers.Of(done, _ => Results.NoContent());

    private static async Task<IResult> Show(ApplicationFile file, Caller caller, HttpContext http, ViewWriter views, CancellationToken stop)
    {
        ETags.Set(http, file.Draft.Edition);
        return Results.Json(await views.View(file, caller, http.Language(), stop), ApplicationJson.Default.ApplicationView);
    }

    private static System.Text.Json.Nodes.JsonNode? Current(ApplicationFile file) =>
        System.Text.Json.JsonSerializer.SerializeToNode(file.Draft.Form, ApplicationJson.Default.ApplicationForm);
}
