using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Calls;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Calls;

/// <summary>The front page, and a call in full.</summary>
internal static class CallPages
{
    private static IResult NotFound => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);

    public static void MapCallPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Home).Allow(Who.Anyone);
        pages.MapGet("/utlysninger/{callId}", Show).Allow(Who.Anyone);
        pages.MapGet("/utlysninger/{callId}/kan-vi-soke", QuickCheck).Allow(Who.Anyone);
        pages.MapGet("/utlysninger/{callId}/skjema", Form).Allow(Who.Anyone);
        pages.MapPost("/utlysninger/{callId}/send-vedtak", Release).Allow(Who.Approver).TakeForm();
    }

    private static async Task<IResult> Home(HttpContext http, CallShelf shelf, NetworkDesk networks, CancellationToken stop) => PageAnswer.Of<HomePage>(new
    {
        Calls = await shelf.All(http.FindCaller(), stop),
        Networks = (await networks.All(stop).Select(stored => stored.State!).Where(network => network.TakesRegistrations(shelf.Now)).ToListAsync(stop)).ToImmutableArray(),
        shelf.Now,
    });

    private static async Task<IResult> Show(string callId, HttpContext http, CallShelf shelf, MyCases mine, ReviewQueue queue, CancellationToken stop) =>
        await shelf.Find(callId, http.FindCaller(), stop) is { State: { } call }
            ? PageAnswer.Of<CallInFull>(new
            {
                Stored = call,
                shelf.Now,
                Earlier = await Earlier(http.FindCaller(), mine, stop),
                Ready = await ReadyDecisions.Of(call, http.FindCaller(), shelf.Now, queue, stop),
            })
            : NotFound;

    private static async Task<IResult> QuickCheck(string callId, HttpContext http, CallShelf shelf, QuickCheck check, CancellationToken stop) =>
        await shelf.Find(callId, http.FindCaller(), stop) is { State: { } call } ? await check.Page(call.Call, http, shelf.Now, stop) : NotFound;

    private static async Task<IResult> Form(string callId, HttpContext http, CallShelf shelf, Register register, CancellationToken stop)
    {
        if (await shelf.Find(callId, http.FindCaller(), stop) is not { State: { } call }) return NotFound;
        var municipalities = Applications.Choices.Of(call.Call, register, shelf.Now, []);
        return PageAnswer.Of<FormPreviewPage>(new
        {
            Form = new SectionForm([], [], [], null, Application.Empty, [], call.Call, municipalities, [], null, true, null),
        });
    }

    /// <summary>What the reader has written before, the latest first.</summary>
    private static async Task<IReadOnlyList<(string, string)>> Earlier(Caller? reader, MyCases mine, CancellationToken stop)
    {
        if (reader is not { Office: null }) return [];
        var cases = await mine.Of(reader.Person, reader.Municipality, stop);
        return
        [
            .. cases.Where(one => one.IsContact && one.File.IsOfLead(reader.Person) && one.File.Content.Title is { Length: > 0 })
                .OrderByDescending(one => one.File.Draft.SavedAt)
                .Select(one => (one.File.Id.ToString(), $"{one.File.Content.Title} ({Oslo.DateOf(one.File.Draft.SavedAt).Year})")),
        ];
    }

    private static async Task<IResult> Release(string callId, Caller caller, CallShelf shelf, CallDesk desk, CancellationToken stop)
    {
        if (await shelf.Find(callId, caller, stop) is not { State: { } call } || call.Call.Office != caller.Office)
            return NotFound;
        var done = await desk.Do(callId, new CallCommand.Release(), caller.ToActor(), null, stop);
        return done is Done<StoredCase<CallCase>>.No { Objections: var objections }
            ? PageAnswer.Of<CallInFull>(new { Stored = call, shelf.Now, Problem = objections.ToProblem() }, objections.ToProblem().Status)
            : PageAnswer.GoTo($"/utlysninger/{callId}");
    }
}
