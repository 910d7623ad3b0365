using Grants.Web.Problems;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grants.Web.Pipeline;

/// <summary>Turns what no handler answered (conflicts, outages, bugs, bare statuses) into problem details or an error page.</summary>
internal sealed partial class UnexpectedErrors(RequestDelegate next, ILogger<UnexpectedErrors> log)
{
    // What the systems say of a disk that is full: an attachment is written to one on its way.
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    private static readonly string[] Begun = ["ETag", "Location", "blazor-enhanced-nav"];

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (IsBare(http.Response) && PageAbove(http) is { } page) http.Response.Redirect(page);
            else if (IsBare(http.Response)) await Answer(http, KnownProblems.OfStatus(http.Response.StatusCode));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away: nobody is there for an answer.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var problem = ProblemOf(fault);
            if (problem.Status >= 500) Failed(http.Request.Method, RouteOf(http), fault);
            await AnswerAnew(http, problem);
        }
    }

    /// <summary>
    /// The page on which a form stands, for who looks up the address that it was sent to: by the address bar after an error, or by changing
    /// the language there. Null for all else.
    /// </summary>
    private static string? PageAbove(HttpContext http) =>
        http.Response.StatusCode is StatusCodes.Status405MethodNotAllowed && HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api")
        && http.Request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
            ? "/" + string.Join('/', parts.Take(Math.Min(parts.Length - 1, 2)))
            : null;

    /// <summary>What failed may have been a page: it has left headers and a renderer, which the error page cannot use again.</summary>
    private static async Task AnswerAnew(HttpContext http, Problem problem)
    {
        foreach (var header in Begun) http.Response.Headers.Remove(header);
        var used = http.RequestServices;
        await using var fresh = used.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        await Answer(http, problem);
        http.RequestServices = used;
    }

    internal static Problem ProblemOf(Exception fault) => fault switch
    {
        RowConflictException => KnownProblems.Conflict,
        StoreUnavailableException => KnownProblems.StoreIsDown,
        IOException { HResult: NoSpace or QuotaExceeded or NoSpaceOnWindows } => KnownProblems.StoreIsDown,
        BodyTooLargeException large => KnownProblems.TooLarge(large.Limit),
        BadHttpRequestException bad => KnownProblems.OfStatus(bad.StatusCode),
        InvalidDataException or IOException { InnerException: BodyTooLargeException } => KnownProblems.BadRequest,
        _ => KnownProblems.Unexpected,
    };

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && response.ContentLength is null or 0;

    private static Task Answer(HttpContext http, Problem problem) => ProblemAnswer.Write(http, problem);

    /// <summary>Not the path: in a mailed link it is a key.</summary>
    private static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown address";

    [LoggerMessage(LogLevel.Error, "{Method} {Route} failed.")]
    private partial void Failed(string method, string route, Exception fault);
}
