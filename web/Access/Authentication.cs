using System.Security.Claims;
using Grants.Workflows.SignIn;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Access;

/// <summary>Finds who sends the request, by <c>Authorization: Bearer</c> or the cookie.</summary>
internal sealed class Authentication(RequestDelegate next, Sessions sessions, SessionCookie cookie)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext http)
    {
        var (token, byCookie) = TokenOf(http.Request);
        if (token is not null && await sessions.Find(token, http.RequestAborted) is { } session)
        {
            http.SetCaller(new Caller(session, token, byCookie));
            // Antiforgery binds a form to this.
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Person.Value)], "session"));
        }

        await next(http);
    }

    private (string? Token, bool ByCookie) TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? (header[Bearer.Length..].Trim(), false)
            : (request.Cookies[cookie.Name], true);
    }
}
