using System.Globalization;
using System.Text;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Health;

/// <summary>
/// What a host answers before its pipeline is there: problem details to a program, a page to a reader. The page stands alone, for what
/// pages are made of is not served yet either.
/// </summary>
public static class Starting
{
    private static readonly Phrase Title = new("Tjenesten starter", "Tenesta startar");

    public static Task Answer(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return ProblemAnswer.IsToReader(http) ? Page(http, HealthEndpoint.NotReady) : HealthEndpoint.NotReady.ExecuteAsync(http);
    }

    private static Task Page(HttpContext http, Problem problem)
    {
        var (response, language) = (http.Response, http.Language());
        response.StatusCode = problem.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.RetryAfter = problem.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        response.Headers.ContentLanguage = language.Code();
        var title = Title.In(language);
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="{language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{problem.Detail.In(language)}</p></main></body>
            </html>

            """, Encoding.UTF8, http.RequestAborted);
    }
}
