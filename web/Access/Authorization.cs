using Grants.Web.Problems;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Access;

/// <summary>Lets through whom the endpoint names; a page sends who is not signed in to sign in.</summary>
internal sealed class Authorization(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint) return next(http);
        var caller = http.FindCaller();
        // Routing makes its own endpoints for wrong methods and media types; they only refuse.
        if (endpoint.Metadata.GetMetadata<AllowedCallers>() is not { } allowed || allowed.Includes(caller)) return next(http);
        if (caller is not null) return ProblemAnswer.Write(http, KnownProblems.NotYourRole);
        if (http.IsApi() || !HttpMethods.IsGet(http.Request.Method)) return Unauthenticated(http);
        http.Response.Redirect(SignInAddress.With(http.Request.Path + http.Request.QueryString));
        return Task.CompletedTask;
    }

    private static Task Unauthenticated(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemAnswer.Write(http, KnownProblems.SignInNeeded);
    }
}
