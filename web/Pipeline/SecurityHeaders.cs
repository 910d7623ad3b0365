using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pipeline;

/// <summary>The headers that keep browsers from doing what our pages never ask for. There is no inline script or style.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, GrantsWebOptions options)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (options.IsSecure) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        http.Response.OnStarting(KeepPrivate, http.Response);
        return next(http);
    }

    // What an endpoint does not call public is for this reader only.
    private static Task KeepPrivate(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().StartsWith("no-cache", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
