namespace Grants.Local.Hosting;

/// <summary>Until the host is ready it answers nothing but that; the pipeline's own health answer says so too.</summary>
public sealed class NotReadyYet(RequestDelegate next, Readiness readiness)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (readiness.IsReady || http.Request.Path.StartsWithSegments("/health")) return next(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        return http.Response.WriteAsync("Grants starter. / Grants startar.", http.RequestAborted);
    }
}
