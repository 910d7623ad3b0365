using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pipeline;

/// <summary>A proxy may speak http to us where browsers speak https to it: the address that readers have decides.</summary>
internal sealed class PublicScheme(RequestDelegate next, GrantsWebOptions options)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (options.IsSecure) http.Request.Scheme = Uri.UriSchemeHttps;
        return next(http);
    }
}
