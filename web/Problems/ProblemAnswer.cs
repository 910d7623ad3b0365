using Microsoft.AspNetCore.Http;

namespace Grants.Web.Problems;

/// <summary>Writes a problem outside of an endpoint: as problem details.</summary>
internal static class ProblemAnswer
{
    public static Task Write(HttpContext http, Problem problem) => problem.ExecuteAsync(http);
}
