using Grants.Workflows.SignIn;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Access;

/// <summary>The cookie that a page sets when somebody signs in.</summary>
public sealed class SessionCookie(GrantsWebOptions options, TimeProvider machine)
{
    /// <summary>A name that browsers let only this host set; plain http on loopback cannot have it.</summary>
    public string Name { get; } = options.IsSecure ? "__Host-grants" : "grants";

    public void Set(HttpContext http, ExpiringToken token) =>
        http.Response.Cookies.Append(Name, token.Text, Options(token.Until.ToDateTimeOffset() - machine.GetUtcNow()));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options(null));

    private CookieOptions Options(TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = options.IsSecure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = age,
        IsEssential = true,
    };
}
