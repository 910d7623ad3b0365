using Grants.Web.Problems;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Access;

/// <summary>
/// Refuses writes that another site makes a reader's browser send. A form of ours carries an antiforgery token; what else writes
/// with the cookie has to say that it comes from here.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, GrantsWebOptions options, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (await Objection(http) is { } problem) await ProblemAnswer.Write(http, problem);
        else await next(http);
    }

    private async Task<Problem?> Objection(HttpContext http)
    {
        if (IsRead(http.Request.Method)) return null;
        if (http.GetEndpoint()?.Metadata.GetMetadata<FormOfOurs>() is null)
            return http.FindCaller() is { ByCookie: true } && OriginIsOurs(http.Request) is not true ? KnownProblems.NotSameOrigin : null;
        if (OriginIsOurs(http.Request) is false) return KnownProblems.NotSameOrigin;
        if ((await PostedForm.Read(http)).Problem is { } unread) return unread;
        return await antiforgery.IsRequestValidAsync(http) ? null : KnownProblems.FormIsTooOld;
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Null when the request does not say where it comes from.</summary>
    private bool? OriginIsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        var from = request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : request.Headers.Referer.ToString();
        if (from.Length == 0) return null;
        return Uri.TryCreate(from, UriKind.Absolute, out var sender)
            && (IsSame(sender, options.BaseAddress) || IsSame(sender, $"{request.Scheme}://{request.Host}"));
    }

    private static bool IsSame(Uri one, string other) => Uri.TryCreate(other, UriKind.Absolute, out var ours)
        && Uri.Compare(one, ours, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
