using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Web.Spreadsheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Awards;

/// <summary>Who got what, for everyone.</summary>
internal static class AwardEndpoints
{
    public static void MapAwards(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/awards", List).Allow(Who.Anyone).WithTags("awards").Produces<AwardPage>().AlsoAs(CsvTable.MediaType)
            .Asks("call", "The call's id; without it the grants of all calls.").Pages()
            .WithSummary("The released grants, of one call (?call=) or of all: the latest call first, then by case number. All of them as CSV");

    private static async Task<IResult> List(HttpContext http, AwardList awards, string? call, CancellationToken stop)
    {
        http.Response.Headers.Vary = "Accept, Accept-Language";
        if (Accepted.RatherThanJson(http, CsvTable.MediaType) is not null) return Table(await awards.Of(call, stop), http);
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await awards.Of(call, stop), AwardList.Place) is (var page, var next)
            ? TypedResults.Json(new AwardPage(page, next), AwardsJson.Default.AwardPage)
            : Paging.UnknownAfter;
    }

    public static IResult Table(IEnumerable<AwardBody> awards, HttpContext http) =>
        TypedResults.File(AwardTable.Write(awards, http.Language()), $"{CsvTable.MediaType}; charset=utf-8", "tilskudd.csv");
}
