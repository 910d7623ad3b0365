using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Queue;

/// <summary>The review queue as a page, the views that people keep of it, and what is done with many of its cases.</summary>
internal static class QueuePages
{
    private static readonly Problem NoneChosen = new(422, "none-chosen", new(
        "Kryss av for minst én sak.", "Kryss av for minst éi sak."));

    private static readonly Problem NobodyChosen = new(422, "no-such-caseworker", new(
        "Velg hvem som skal ha sakene.", "Vel kven som skal ha sakene."));

    public static void MapQueuePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Staff);
        pages.MapPost("visninger", KeepView).Allow(Who.Staff).TakeForm();
        pages.MapPost("visninger/{viewId}/fjern", RemoveView).Allow(Who.Staff).TakeForm();
        pages.MapPost("tildel-meg", TakeMany).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("tildel", GiveMany).Allow(Who.Caseworker).TakeForm();
    }

    private static Task<IResult> Show(HttpContext http, QueuePageWriter pages, CancellationToken stop) => pages.Page(http, null, stop);

    private static async Task<IResult> KeepView(HttpContext http, QueuePageWriter pages, SavedViews views, CancellationToken stop)
    {
        var caller = http.Caller();
        var query = QueueQuery.Of(http).Found ?? QueueQuery.All;
        var name = (await http.Request.ReadFormAsync(stop))["name"].ToString();
        return await views.Keep(caller.Office!.Value, caller.Person, name, query.Address, stop) is { } objection
            ? await pages.Page(http, objection.ToProblem(), stop)
            : Back(http);
    }

    private static async Task<IResult> RemoveView(string viewId, HttpContext http, SavedViews views, CancellationToken stop)
    {
        await views.Remove(http.Caller().Office!.Value, http.Caller().Person, viewId, stop);
        return Back(http);
    }

    private static Task<IResult> TakeMany(HttpContext http, QueuePageWriter pages, ReviewQueue queue, ApplicationDesk desk, CancellationToken stop) =>
        Assign(http, http.Caller().Person, "tildelt", pages, queue, desk, stop);

    private static async Task<IResult> GiveMany(
        HttpContext http, QueuePageWriter pages, ReviewQueue queue, ApplicationDesk desk, StaffFinder staff, CancellationToken stop)
    {
        var email = (await http.Request.ReadFormAsync(stop))["caseworker"].ToString();
        return await staff.Caseworker(http.Caller().Office!.Value, email, stop) is { } person
            ? await Assign(http, person, "gitt", pages, queue, desk, stop)
            : await pages.Page(http, NobodyChosen.At("caseworker"), stop);
    }

    /// <summary>Only what the caller can see in the queue is given to anybody.</summary>
    private static async Task<IResult> Assign(
        HttpContext http, PersonId to, string done, QueuePageWriter pages, ReviewQueue queue, ApplicationDesk desk, CancellationToken stop)
    {
        var caller = http.Caller();
        var chosen = (await http.Request.ReadFormAsync(stop))["id"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (chosen.Count is 0) return await pages.Page(http, NoneChosen, stop);
        var (given, refused) = (0, 0);
        await foreach (var summary in queue.Of(caller.Office!.Value, null, caller.Person, stop))
        {
            if (!chosen.Contains(summary.Id.ToString())) continue;
            if (await desk.Do(summary.Id, caller.ToActor(), _ => new ApplicationCommand.Assign(to), stop) is Done<ApplicationFile>.Yes) given++;
            else refused++;
        }

        return Back(http, (done, given), ("ikke", refused));
    }

    /// <summary>To the same choice of cases, with what was done.</summary>
    internal static IResult Back(HttpContext http, params (string Name, int Count)[] done)
    {
        var kept = QueueShown.AddressOf(QueueQuery.Of(http).Found ?? QueueQuery.All);
        return PageAnswer.GoTo(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            kept, done.Select(one => KeyValuePair.Create(one.Name, (string?)one.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }
}
