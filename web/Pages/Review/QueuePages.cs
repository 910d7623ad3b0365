using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Grants.Web.Pages.Review;

/// <summary>The review queue as a page, and what is done with many cases of it.</summary>
internal static class QueuePages
{
    private static readonly Problem NoneChosen = new(422, "none-chosen", new(
        "Kryss av for sakene du vil ha.", "Kryss av for sakene du vil ha."));

    public static void MapQueuePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Staff);
        pages.MapPost("tildel-meg", TakeMany).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("mangelbrev", SendCompletions).Allow(Who.Caseworker).TakeForm();
    }

    private static Task<IResult> Show(HttpContext http, QueueReader reader, CallDesk calls, OfficeDesk offices, CancellationToken stop) =>
        Page(http, null, reader, calls, offices, stop);

    private static async Task<IResult> Page(
        HttpContext http, Problem? problem, QueueReader reader, CallDesk calls, OfficeDesk offices, CancellationToken stop)
    {
        var caller = http.Caller();
        var (asked, paging) = (QueueQuery.Of(http), Paging.Of(http));
        var wrong = problem ?? asked.Problem ?? paging.Problem;
        var query = asked.Found ?? QueueQuery.All;
        var ofOffice = new List<Call>();
        await foreach (var call in calls.All(stop))
            if (call.State!.Call.Office == caller.Office) ofOffice.Add(call.State.Call);
        var staff = await offices.List(caller.Office!.Value, stop);
        return PageAnswer.Of<QueuePage>(
            new
            {
                Queue = await reader.Read(caller, query, paging.Found ?? Paging.First, http.Language(), stop),
                Query = query,
                Calls = ofOffice,
                Caseworkers = staff.Staff.Where(member => member.Roles.Contains(StaffRole.Caseworker)).ToArray(),
                Problem = wrong,
            },
            wrong?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> TakeMany(
        HttpContext http, ReviewQueue queue, ApplicationDesk desk, QueueReader reader, CallDesk calls, OfficeDesk offices, CancellationToken stop)
    {
        var caller = http.Caller();
        var chosen = (await http.Request.ReadFormAsync(stop))["id"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (chosen.Count is 0) return await Page(http, NoneChosen, reader, calls, offices, stop);
        var (taken, refused) = (0, 0);
        await foreach (var summary in queue.Of(caller.Office!.Value, null, caller.Person, stop))
        {
            if (!chosen.Contains(summary.Id.ToString())) continue;
            if (await desk.Do(summary.Id, caller.ToActor(), _ => new ApplicationCommand.Assign(caller.Person), stop) is Done<ApplicationFile>.Yes) taken++;
            else refused++;
        }

        return Back(http, ("tildelt", taken), ("ikke", refused));
    }

    private static async Task<IResult> SendCompletions(HttpContext http, ReadyCompletions completions, CancellationToken stop)
    {
        var call = (await http.Request.ReadFormAsync(stop))["call"].ToString();
        return await completions.Send(call, http.Caller(), stop) is { } done
            ? Back(http, ("sendt", done.Sent.Length), ("ikke", done.NotSent.Length))
            : ApplicationPages.Refused(KnownProblems.NotFound);
    }

    /// <summary>To the same filter, with what was done.</summary>
    private static IResult Back(HttpContext http, params (string Name, int Count)[] done)
    {
        var filter = QueueQuery.Of(http).Found?.Address ?? "";
        return PageAnswer.GoTo(QueryHelpers.AddQueryString(
            filter.Length is 0 ? "/saksbehandling" : $"/saksbehandling?{filter}",
            done.Select(one => KeyValuePair.Create(one.Name, (string?)one.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }
}
