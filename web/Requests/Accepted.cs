using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>Which form of an answer the caller would rather have than JSON, by <c>Accept</c>.</summary>
internal static class Accepted
{
    /// <returns>Null when it is JSON.</returns>
    public static string? RatherThanJson(HttpContext http, params ReadOnlySpan<string> others)
    {
        var wanted = http.Request.GetTypedHeaders().Accept;
        double Quality(string type) => wanted.Where(accepted => accepted.MediaType == type).Max(accepted => accepted.Quality ?? 1);
        foreach (var type in others)
            if (wanted.Any(accepted => accepted.MediaType == type)
                && (!wanted.Any(accepted => accepted.MediaType == "application/json") || Quality(type) >= Quality("application/json")))
                return type;
        return null;
    }
}
