using Grants.Web.Pages;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Problems;

/// <summary>Writes a problem outside of an endpoint: a page for who reads pages, else problem details.</summary>
internal static class ProblemAnswer
{
    public static Task Write(HttpContext http, Problem problem)
    {
        if (!IsToReader(http)) return problem.ExecuteAsync(http);
        if (problem.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return PageAnswer.Of<ErrorPage>(new { Problem = problem }, problem.Status).ExecuteAsync(http);
    }

    internal static bool IsToReader(HttpContext http) =>
        !http.IsApi() && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
