using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grants.Web.Pipeline;

/// <summary>Holds requests to their endpoint's size, whatever the host does.</summary>
internal sealed class BodyLimiting(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? BodyLimit.Usual;
        if (http.Request.ContentLength > limit) return KnownProblems.TooLarge(limit).ExecuteAsync(http);
        // The host's own limit would answer without our problem details; ours is below it.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = null;
        http.Request.Body = new LimitedBody(http.Request.Body, limit);
        return next(http);
    }
}
