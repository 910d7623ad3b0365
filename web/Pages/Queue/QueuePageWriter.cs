using System.Collections.Immutable;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Grants.Web.Pages.Queue;

/// <summary>Writes the queue's page: the rows that the address asks for, and the views with their counts.</summary>
internal sealed class QueuePageWriter(QueueReader reader, SavedViews saved)
{
    private const int RowsOfAPage = 100;

    public async Task<IResult> Page(HttpContext http, Problem? problem, CancellationToken stop)
    {
        var (caller, language) = (http.Caller(), http.Language());
        var (asked, paging) = (QueueQuery.Of(http), Paging.Of(http, RowsOfAPage));
        var wrong = problem ?? asked.Problem ?? paging.Problem;
        var query = asked.Found ?? QueueQuery.All;
        var reading = await reader.Open(caller, stop);
        var sorted = QueueReader.Find(reading, query);
        var (limit, start) = Start(sorted, paging.Found ?? new(null, RowsOfAPage), http.Request.Query["at"].ToString());
        var rows = sorted.Skip(start).Take(limit).Select(summary => QueueReader.Row(summary, reading, language)).ToImmutableArray();
        var shown = new QueueShown(
            query, rows, start + 1, sorted.Count, sorted.Count(reading.IsMine),
            start + rows.Length < sorted.Count && rows.Length > 0 ? rows[^1].ApplicationId : null,
            start is 0 ? null : start <= limit ? "" : sorted[start - limit - 1].Id.ToString(),
            await Views(reading, language, stop), reading.Today, [.. reading.Calls.Values], [.. reading.Caseworkers], wrong);
        return PageAnswer.Of<QueuePage>(new { Shown = shown }, wrong?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The page goes on after a case, or is the one that a case stands on; from the beginning when the case has left the queue.</summary>
    private static (int Limit, int Start) Start(List<Summary> sorted, Paging paging, string at)
    {
        if (paging.After is { } after) return (paging.Limit, sorted.FindIndex(summary => summary.Id.ToString() == after) + 1);
        var place = at.Length is 0 ? 0 : Math.Max(0, sorted.FindIndex(summary => summary.Id.ToString() == at));
        return (paging.Limit, place / paging.Limit * paging.Limit);
    }

    private async Task<ImmutableArray<ShownView>> Views(QueueReading reading, Language language, CancellationToken stop) =>
    [
        .. FixedViews.All.Select(view => new ShownView(null, view.Name.In(language), view.Query, QueueReader.Count(reading, view.Query))),
        .. (await saved.Of(reading.Caller.Office!.Value, reading.Caller.Person, stop)).Select(view => Kept(view, reading)),
    ];

    private static ShownView Kept(SavedView view, QueueReading reading)
    {
        var query = QueueQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(view.Query))).Found ?? QueueQuery.All;
        return new(view.Id, view.Name, query, QueueReader.Count(reading, query));
    }
}
