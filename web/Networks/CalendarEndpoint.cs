using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Grants.Web.Networks;

/// <summary><c>GET /networks/{id}/calendar.ics</c></summary>
internal static class CalendarEndpoint
{
    public static void MapNetworkCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/networks/{networkId}/calendar.ics", Read).Allow(Who.Anyone).WithTags("networks").AlsoAs(CalendarFile.MediaType)
            .Produces(304).ProducesProblem(404).WithSummary("The gatherings of a listed network as a calendar file (RFC 5545), to open or subscribe to");

    private static async Task<IResult> Read(string networkId, HttpContext http, NetworkDesk desk, NetworkCalendar calendars, CancellationToken stop)
    {
        if (!ChosenId.Is(networkId) || await desk.Open(networkId, stop) is not { State.PublishedAt: not null } network) return KnownProblems.NotFound;
        return Answer(http, await calendars.Of(network, http.Language(), stop), networkId);
    }

    /// <summary>Who subscribes asks twice a day; the tag spares the bytes when nothing has moved.</summary>
    public static IResult Answer(HttpContext http, CalendarFile calendar, string name)
    {
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        var bytes = CalendarWriter.Write(calendar);
        return TypedResults.File(
            bytes, $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH", $"{name}.ics", entityTag: new EntityTagHeaderValue($"\"{ContentHash.Of(bytes)}\""));
    }
}
