using System.Collections.Immutable;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Review;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Queue;

/// <summary>Many requests for completion (mangelbrev) at once: first looked over, then sent.</summary>
internal static class CompletionPages
{
    private static readonly Problem NoneChosen = new(422, "none-chosen", new(
        "Kryss av for minst én sak.", "Kryss av for minst éi sak."));

    public static void MapCompletionPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/saksbehandling/mangelbrev").ExcludeFromDescription();
        pages.MapGet("", LookAll).Allow(Who.Caseworker);
        pages.MapPost("se", LookChosen).Allow(Who.Caseworker).TakeForm();
        pages.MapPost("", Send).Allow(Who.Caseworker).TakeForm();
    }

    /// <summary>All that are ready in the queue that one came from.</summary>
    private static async Task<IResult> LookAll(HttpContext http, ReadyCompletions completions, QueueReader reader, CancellationToken stop)
    {
        var query = QueueQuery.Of(http).Found ?? QueueQuery.All;
        var found = QueueReader.Find(await reader.Open(http.Caller(), stop), query).Select(summary => summary.Id).ToHashSet();
        return Page(query, 0, await completions.Look(http.Caller(), summary => found.Contains(summary.Id), stop));
    }

    private static async Task<IResult> LookChosen(HttpContext http, ReadyCompletions completions, QueuePageWriter queue, CancellationToken stop)
    {
        var chosen = await Chosen(http, stop);
        if (chosen.Count is 0) return await queue.Page(http, NoneChosen, stop);
        var ready = await completions.Look(http.Caller(), summary => chosen.Contains(summary.Id.ToString()), stop);
        return Page(QueueQuery.Of(http).Found ?? QueueQuery.All, chosen.Count - ready.Length, ready);
    }

    /// <summary>Those that are ticked, or all of a call.</summary>
    private static async Task<IResult> Send(HttpContext http, ReadyCompletions completions, QueuePageWriter queue, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var chosen = await Chosen(http, stop);
        if (chosen.Count is 0 && !form.ContainsKey("call")) return await queue.Page(http, NoneChosen, stop);
        var done = chosen.Count is 0
            ? await completions.Send(form["call"].ToString(), new(), http.Caller(), http.Language(), stop)
            : await completions.Send(http.Caller(), summary => chosen.Contains(summary.Id.ToString()), form["impartial"] == "true", http.Language(), stop);
        return done is null
            ? ApplicationPages.Refused(KnownProblems.NotFound)
            : QueuePages.Back(http, ("sendt", done.Sent.Length), ("ikke", done.NotSent.Length));
    }

    private static async Task<HashSet<string>> Chosen(HttpContext http, CancellationToken stop) =>
        (await http.Request.ReadFormAsync(stop))["id"].OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IResult Page(QueueQuery query, int without, ImmutableArray<ReadyCompletion> ready) =>
        PageAnswer.Of<CompletionsPage>(new { Query = query, Without = without, Ready = ready });
}
