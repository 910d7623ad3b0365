using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Workflows.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration;

/// <summary>Who asks to be let in as a municipality's contact, and the office's answers.</summary>
internal static class AccessPages
{
    private const int MostShown = 200;

    public static void MapAccessPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/tilgang", Show).Allow(Who.Administrator);
        pages.MapPost("/tilgang/{id}", Answer).Allow(Who.Administrator).TakeForm();
    }

    private static Task<IResult> Show(Caller caller, AccessDesk desk, CancellationToken stop) => Page(caller, desk, null, null, null, stop);

    private static async Task<IResult> Answer(string id, Caller caller, HttpContext http, AccessDesk desk, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (allow, text) = (form["allow"].ToString() is "true", form["text"].ToString());
        var (answered, objection) = await desk.Answer(caller.Office!.Value, id, allow, text, caller.Person, stop);
        if (objection is not null) return await Page(caller, desk, objection.ToProblem(), id, text, stop);
        return answered is null ? await Page(caller, desk, KnownProblems.NotFound, null, null, stop) : PageAnswer.GoTo("/administrasjon/tilgang");
    }

    private static async Task<IResult> Page(
        Caller caller, AccessDesk desk, Problem? problem, string? typedFor, string? text, CancellationToken stop) => PageAnswer.Of<AccessPage>(
        new { Requests = await Waiting(caller, desk, stop), Problem = problem, TypedFor = typedFor, Text = text }, problem?.Status ?? StatusCodes.Status200OK);

    /// <summary>Those that have no answer, the oldest first; so many as a page can show.</summary>
    private static async Task<IReadOnlyList<AccessRequest>> Waiting(Caller caller, AccessDesk desk, CancellationToken stop)
    {
        var waiting = new List<AccessRequest>();
        string? after = null;
        while (await desk.List(caller.Office!.Value, after, MostShown, stop) is { Count: > 0 } some && waiting.Count < MostShown)
        {
            waiting.AddRange(some.Where(request => request.Answer is null));
            after = some[^1].Id;
        }

        return waiting;
    }
}
