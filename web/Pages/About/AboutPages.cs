using Grants.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.About;

/// <summary>What readers are owed: what is kept of them, and how well the pages can be used.</summary>
internal static class AboutPages
{
    public static void MapAboutPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/personvern", () => PageAnswer.Of<PrivacyPage>()).Allow(Who.Anyone);
        pages.MapGet("/tilgjengelighet", () => PageAnswer.Of<AccessibilityPage>()).Allow(Who.Anyone);
    }
}
