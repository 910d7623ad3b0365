using Grants.Domain.Wording;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>The form of Norwegian that a request wants: the reader's own choice, else <c>Accept-Language</c>, else bokmål.</summary>
public static class LanguageOfRequest
{
    /// <summary>Remembers what the reader chose on a page. The API has no cookie, so there <c>Accept-Language</c> decides.</summary>
    public const string Cookie = "lang";

    public static Language Language(this HttpContext http) =>
        (http.IsApi() ? null : Parse(http.Request.Cookies[Cookie])) ?? Accepted(http.Request) ?? Domain.Wording.Language.Bokmal;

    /// <summary><c>nb</c> or <c>nn</c>.</summary>
    public static string Code(this Language language) => language is Domain.Wording.Language.Nynorsk ? "nn" : "nb";

    internal static Language? Parse(string? code) => code?.Split('-')[0].ToLowerInvariant() switch
    {
        "nn" => Domain.Wording.Language.Nynorsk,
        "nb" or "no" => Domain.Wording.Language.Bokmal,
        _ => null,
    };

    internal static bool IsApi(this HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/openapi") || http.Request.Path.StartsWithSegments("/health");

    private static Language? Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage?
        .Where(wanted => wanted.Quality is not 0)
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => Parse(wanted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
