using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Review;

/// <summary>A letter as an answer that a page of ours may show in a frame.</summary>
internal static class LetterAnswer
{
    private const string Policy = "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static IResult Of(HttpContext http, string html)
    {
        InlineFile.OnPagesOfOurs(http, Policy);
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
