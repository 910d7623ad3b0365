using Microsoft.AspNetCore.Http;

namespace Grants.Web.Idempotency;

/// <summary>Writes an answer as it was given.</summary>
internal sealed class Replay(StoredAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        if (answer.MediaType is not null) response.ContentType = answer.MediaType;
        if (answer.Location is not null) response.Headers.Location = answer.Location;
        if (answer.ETag is not null) response.Headers.ETag = answer.ETag;
        if (answer.Language is not null) response.Headers.ContentLanguage = answer.Language;
        if (answer.Status is 204) return;
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
