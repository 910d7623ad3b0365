using Grants.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Grants.Web.Pages.SignIn;

/// <summary>What a browser remembers between asking for a code and using it: whose it is, and where the reader was going.</summary>
internal sealed record SignInJourney(string Email, string? To)
{
    private const string Cookie = "sign-in";

    public static SignInJourney? Of(HttpContext http)
    {
        var fields = QueryHelpers.ParseQuery(http.Request.Cookies[Cookie]);
        return fields.TryGetValue("email", out var email) && email.ToString() is { Length: > 0 } address
            ? new(address, fields.TryGetValue("to", out var to) ? to.ToString() : null)
            : null;
    }

    public void Remember(HttpContext http, bool secure) => http.Response.Cookies.Append(
        Cookie, $"?email={Uri.EscapeDataString(Email)}&to={Uri.EscapeDataString(To ?? "")}", Options(secure));

    public static void Forget(HttpContext http, bool secure) => http.Response.Cookies.Delete(Cookie, Options(secure));

    private static CookieOptions Options(bool secure) => new()
    {
        HttpOnly = true,
        Secure = secure,
        SameSite = SameSiteMode.Lax,
        Path = SignInAddress.Page,
        MaxAge = TimeSpan.FromMinutes(30),
        IsEssential = true,
    };
}
