using Grants.Web.Access;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages;

/// <summary>Remembers which form of Norwegian a reader wants.</summary>
internal static class LanguageSwitch
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void MapLanguageSwitch(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/language", Remember).Allow(Who.Anyone).ExcludeFromDescription();

    private static async Task<IResult> Remember(HttpContext http, GrantsWebOptions options)
    {
        var posted = await PostedForm.Read(http);
        if (posted.Problem is { } unread) return unread;
        var form = posted.Value;
        if (LanguageOfRequest.Parse(form["lang"]) is { } language)
            http.Response.Cookies.Append(LanguageOfRequest.Cookie, language.Code(), new()
            {
                MaxAge = Remembered,
                SameSite = SameSiteMode.Lax,
                Secure = options.IsSecure,
                HttpOnly = true,
                IsEssential = true,
            });
        return PageAnswer.GoTo(SignInAddress.Safe(form["to"]));
    }
}
