using Microsoft.AspNetCore.Http;

namespace Grants.Web.Trials;

/// <summary>Says which call's trial a browser is in. It opens nothing by itself: who sends it has to be an administrator of the call's office.</summary>
public sealed class TrialCookie(GrantsWebOptions options)
{
    private readonly string name = options.IsSecure ? "__Host-grants-trial" : "grants-trial";

    public string? Of(HttpRequest request) => request.Cookies[name];

    public void Set(HttpContext http, string callId) => http.Response.Cookies.Append(name, callId, Options);

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(name, Options);

    private CookieOptions Options => new() { HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
