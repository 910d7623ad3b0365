using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>What is done with a call as a whole, each with what it leads to before it is done: publish, move the deadline, copy.</summary>
internal static class PublishPages
{
    public static void MapPublishPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/utlysninger/{callId}/kunngjor", ShowPublish).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}/kunngjor", Publish).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/utlysninger/{callId}/flytt-frist", ShowMove).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}/flytt-frist", Move).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/utlysninger/{callId}/kopier", ShowCopy).Allow(Who.Administrator);
        pages.MapPost("/utlysninger/{callId}/kopier", Copy).Allow(Who.Administrator).TakeForm();
    }

    private static async Task<IResult> ShowPublish(
        string callId, Caller caller, CallSetupDesk desk, CallReachReader reach, Register register, IClock clock, CancellationToken stop) =>
        await SetupPages.Find(callId, caller, desk, stop) is { } setup
            ? await PublishPageOf(setup, SetupPages.Check(setup, register, caller), reach, clock, null, stop)
            : SetupPages.NotFound();

    private static async Task<IResult> Publish(
        string callId, Caller caller, CallSetupDesk desk, CallDesk calls, CallReachReader reach, Register register, IClock clock, CancellationToken stop)
    {
        if (await SetupPages.Find(callId, caller, desk, stop) is not { } setup) return SetupPages.NotFound();
        var by = SetupPages.Staff(caller);
        if (await desk.Complete(setup, by, stop) is Done<CallSetup>.No(var lacking)) return await Refused(lacking);
        return await calls.Do(callId, new CallCommand.Publish(), by, null, stop) is Done<StoredCase<CallCase>>.No(var objections)
            ? await Refused(objections)
            : PageAnswer.GoTo($"{SetupPages.Address(callId)}?kunngjort");

        Task<IResult> Refused(ImmutableArray<Objection> why) =>
            PublishPageOf(setup, SetupPages.Check(setup, register, caller), reach, clock, why.ToProblem(), stop);
    }

    private static async Task<IResult> ShowMove(string callId, Caller caller, CallShelf shelf, CallReachReader reach, CancellationToken stop) =>
        await Own(callId, caller, shelf, stop) is { } call ? await MovePageOf(call, shelf.Now, reach, null, null, stop) : SetupPages.NotFound();

    private static async Task<IResult> Move(
        string callId, Caller caller, HttpContext http, CallShelf shelf, CallDesk calls, CallReachReader reach, CancellationToken stop)
    {
        if (await Own(callId, caller, shelf, stop) is not { } call) return SetupPages.NotFound();
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (move, objections) = MoveDeadlineReader.Read(typed["deadline"], typed["reason"]);
        if (move is not null && await calls.Do(callId, move, caller.ToActor(), null, stop) is Done<StoredCase<CallCase>>.No(var refused)) objections = refused;
        return objections.IsEmpty
            ? PageAnswer.GoTo($"{SetupPages.Address(callId)}?flyttet")
            : await MovePageOf(call, shelf.Now, reach, typed, objections.ToProblem(), stop);
    }

    private static async Task<IResult> ShowCopy(string callId, Caller caller, CallShelf shelf, CancellationToken stop) =>
        await Own(callId, caller, shelf, stop) is { } call ? CopyPageOf(call, null, null) : SetupPages.NotFound();

    private static async Task<IResult> Copy(
        string callId, Caller caller, HttpContext http, CallShelf shelf, CallDesk calls, Register register, CancellationToken stop)
    {
        if (await Own(callId, caller, shelf, stop) is not { } call) return SetupPages.NotFound();
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        // Read as a form, so that a copy is held to the same as what is typed.
        var next = call.State!.Call.NextYear(typed["id"]?.Trim() ?? "");
        var form = CallFormReader.FormOf(next) with { Title = typed["title"] };
        var (copy, objections) = CallFormReader.Read(form, register, caller.Office!.Value);
        if (copy is not null && await calls.SetUp(copy, caller.ToActor(), stop) is Done<StoredCase<CallCase>>.No(var refused)) objections = refused;
        return objections.IsEmpty
            ? PageAnswer.GoTo($"{SetupPages.Address(copy!.Id)}?kopiert")
            : CopyPageOf(call, typed, objections[0].Field is null ? objections[0].ToProblem().At("id") : objections.ToProblem());
    }

    private static async Task<StoredCase<CallCase>?> Own(string callId, Caller caller, CallShelf shelf, CancellationToken stop) =>
        await shelf.Find(callId, caller, stop) is { State: { } state } call && state.Call.Office == caller.Office ? call : null;

    private static async Task<IResult> PublishPageOf(
        CallSetup setup, ImmutableArray<Objection> objections, CallReachReader reach, IClock clock, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<PublishPage>(
            new
            {
                Setup = setup,
                Objections = objections,
                Reach = setup.Stored is { } stored ? await reach.Of(stored, stop) : null,
                Now = clock.GetCurrentInstant(),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> MovePageOf(
        StoredCase<CallCase> call, Instant now, CallReachReader reach, TypedForm? typed, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<MoveDeadlinePage>(
            new { Stored = call.State, Now = now, Reach = await reach.Of(call, stop), Typed = typed, Problem = problem },
            problem?.Status ?? StatusCodes.Status200OK);

    private static IResult CopyPageOf(StoredCase<CallCase> call, TypedForm? typed, Problem? problem) => PageAnswer.Of<CopyPage>(
        new { call.State!.Call, Typed = typed, Problem = problem }, problem?.Status ?? StatusCodes.Status200OK);
}
