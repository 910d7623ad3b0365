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

    private static Task<IResult> Show(Caller caller, HttpContext http, AccessDesk desk, CancellationToken stop) =>
        Page(caller, http, desk, null, null, null, stop);

    private static async Task<IResult> Answer(string id, Caller caller, HttpContext http, AccessDesk desk, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (allow, text) = (form["allow"].ToString() is "true", form["text"].ToString());
        var (answered, objection) = await desk.Answer(caller.Office!.Value, id, allow, text, caller.Person, stop);
        if (objection is not null) return await Page(caller, http, desk, objection.ToProblem(), id, text, stop);
        return answered is null
            ? await Page(caller, http, desk, KnownProblems.NotFound, null, null, stop)
            : PageAnswer.GoTo("/administrasjon/tilgang?svart");
    }

    private static async Task<IResult> Page(
        Caller caller, HttpContext http, AccessDesk desk, Problem? problem, string? typedFor, string? text, CancellationToken stop) => PageAnswer.Of<AccessPage>(
        new
        {
            Requests = await desk.Waiting(caller.Office!.Value, stop).Take(MostShown).ToListAsync(stop),
            Problem = problem,
            TypedFor = typedFor,
            Text = text,
            Answered = problem is null && http.Request.Query.ContainsKey("svart"),
        },
        problem?.Status ?? StatusCodes.Status200OK);
}
