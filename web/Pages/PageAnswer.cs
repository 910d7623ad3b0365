using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Grants.Web.Pages;

/// <summary>Answers with a page, rendered on the server and sent when it is whole.</summary>
public static class PageAnswer
{
    public static IResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>After a form: the browser fetches the next page, so that going back and refreshing send nothing again.</summary>
    public static IResult GoTo(string path) => new SeeOther(path);

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Escaped(path);
            return Task.CompletedTask;
        }

        /// <summary>A header takes ASCII only; a reader's own search, which the path may end in, has æ, ø and å.</summary>
        private static string Escaped(string path) =>
            string.Concat(path.EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }
}
