using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Grants.Web.ThemeMeetings;

/// <summary>When an organiser's resource persons are busy with something else, over the wire.</summary>
internal static class BusyEndpoints
{
    public static void MapBusyTimes(this IEndpointRouteBuilder endpoints)
    {
        var busy = endpoints.MapGroup("/api/theme-meetings/busy").WithTags("theme-meetings");
        busy.MapGet("", List).Allow(Who.Organiser).Pages().Produces<BusyPage>().WithSummary("When the organiser's resource persons are busy, from now on, in order");
        busy.MapPost("", Add).Allow(Who.Organiser).Idempotent().Accepts<BusyForm>("application/json").Produces<BusyView>(201).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("One of them is busy with something else: no time is proposed then, and nobody is booked; 409 person-booked when they are booked already");
        busy.MapPost("/{busyId}/remove", Remove).Allow(Who.Organiser).Idempotent().Produces(204).WithSummary("They are not after all");
    }

    private static async Task<IResult> List(HttpContext http, Caller caller, BusyDesk desk, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await desk.Of(caller.Office!.Value, stop), one => one.Time.Id) is (var page, var next)
            ? TypedResults.Json(new BusyPage([.. page.Select(Of)], next), ThemeMeetingsJson.Default.BusyPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Add(HttpContext http, Caller caller, BusyDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, ThemeMeetingsJson.Default.BusyForm);
        if (body.Problem is { } problem) return problem;
        var (person, starts, ends, objections) = ThemeMeetingReader.Read(body.Value, null);
        if (!objections.IsEmpty) return objections.ToProblem();
        return Answers.Of(
            await desk.Add(caller.Office!.Value, person!, starts, ends, caller.ToActor(), http.RequestIdentity(), stop),
            one => TypedResults.Json(Of(one), ThemeMeetingsJson.Default.BusyView, statusCode: 201));
    }

    private static async Task<IResult> Remove(string busyId, Caller caller, BusyDesk desk, CancellationToken stop) =>
        Answers.Of(await desk.Remove(caller.Office!.Value, busyId, caller.ToActor(), stop), _ => TypedResults.NoContent());

    private static BusyView Of(KnownBusyTime one) => new(
        one.Time.Id, new(one.Person.Name, one.Person.Email), LocalDateTimePattern.GeneralIso.Format(one.Time.Starts), LocalDateTimePattern.GeneralIso.Format(one.Time.Ends));
}
