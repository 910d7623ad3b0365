using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pipeline;

/// <summary>Refuses a request that names no host that there could be: a page, the error page too, cannot be made without one.</summary>
internal sealed class PossibleHost(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}/", UriKind.Absolute, out _)
        ? next(http)
        : KnownProblems.BadRequest.ExecuteAsync(http);
}
