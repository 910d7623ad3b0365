using System.Text.Json;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Queue;

/// <summary>An application that came by post or in another way, entered by a caseworker.</summary>
internal static class OnBehalfPages
{
    /// <summary>What the form has besides the application.</summary>
    private static readonly HashSet<string> Steering = new(StringComparer.Ordinal) { "receivedAt", "key", "do", "form-token" };

    public static void MapOnBehalfPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling/pa-vegne-av").ExcludeFromDescription();
        pages.MapGet("", Choose).Allow(Who.Caseworker);
        pages.MapGet("{callId}", Show).Allow(Who.Caseworker);
        pages.MapPost("{callId}", Enter).Allow(Who.Caseworker).TakeForm();
    }

    private static async Task<IResult> Choose(Caller caller, CallDesk calls, IClock clock, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var open = await calls.All(stop).Where(call => call.State!.Call.Office == caller.Office && call.State.IsOpen(now))
            .Select(call => call.State!.Call).OrderByDescending(call => call.DeadlineAt).ToListAsync(stop);
        return PageAnswer.Of<OnBehalfCallsPage>(new { Calls = open });
    }

    private static async Task<IResult> Show(string callId, Caller caller, OnBehalfWriter pages, CancellationToken stop) =>
        await pages.Page(callId, caller, TypedForm.Of(new ApplicationForm(LanguageForm: "bokmål")), RandomIds.Case(), null, stop);

    private static async Task<IResult> Enter(string callId, Caller caller, HttpContext http, OnBehalf desk, OnBehalfWriter pages, CancellationToken stop)
    {
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, key) = (TypedForm.Of(posted), posted["key"].ToString());
        if (posted["do"] == "more") return await pages.Page(callId, caller, typed, key, null, stop);
        var json = FormJson.Of(posted, name => !Steering.Contains(name));
        var body = Body.Parse(JsonSerializer.SerializeToUtf8Bytes(json, JsonTypes.Object), ApplicationJson.Default.ApplicationForm);
        if (body.Problem is { } unread) return await pages.Page(callId, caller, typed, key, unread, stop);
        var (done, wrong) = await desk.Enter(callId, posted["receivedAt"], body.Value, caller, $"{caller.Person}\n{key}", stop);
        return (done, wrong) switch
        {
            ({ } and Done<ApplicationFile>.Yes(var file), _) => PageAnswer.GoTo($"/saksbehandling/{file.Id}?lagret=on-behalf"),
            (_, { Status: StatusCodes.Status404NotFound } missing) => ApplicationPages.Refused(missing),
            _ => await pages.Page(callId, caller, typed, key, wrong ?? ApplicationPages.ProblemOf(done!), stop),
        };
    }
}
