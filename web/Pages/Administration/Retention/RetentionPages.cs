using Grants.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Administration.Retention;

/// <summary>What is kept, and for how long.</summary>
internal static class RetentionPages
{
    public static void MapRetentionPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/oppbevaring", () => PageAnswer.Of<RetentionPage>()).Allow(Who.Administrator);
}
