using System.Globalization;
using System.Text.Json.Nodes;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>The version of what a person edits: told in <c>ETag</c>, asked for in <c>If-Match</c>.</summary>
public static class ETags
{
    private static readonly Problem Missing = new(428, "if-match-needed", new Phrase(
        "Send med If-Match med ETag fra sist du hentet innholdet.", "Send med If-Match med ETag frå sist du henta innhaldet."));

    private static readonly Problem Moved = new(412, "changed-meanwhile", new Phrase(
        "Noen har endret innholdet siden du hentet det. Se på endringene og prøv igjen.",
        "Nokon har endra innhaldet sidan du henta det. Sjå på endringane og prøv igjen."));

    public static void Set(HttpContext http, int edition) => Set(http, Text(edition));

    public static void Set(HttpContext http, string edition) => http.Response.Headers.ETag = $"\"{edition}\"";

    /// <summary>Null when the caller wrote on this edition; else the problem to answer.</summary>
    /// <param name="current">The content as it is now.</param>
    public static Problem? Require(HttpContext http, int edition, Func<JsonNode?> current) => Require(http, Text(edition), current);

    /// <inheritdoc cref="Require(HttpContext, int, Func{JsonNode?})"/>
    public static Problem? Require(HttpContext http, string edition, Func<JsonNode?> current)
    {
        if (IfMatch(http) is not { } wanted) return Missing;
        if (wanted.Any(tag => tag == "*" || tag == edition)) return null;
        Set(http, edition);
        return Moved with { Current = current() };
    }

    /// <summary>The editions of <c>If-Match</c>; null without it. A proxy that compresses makes a tag weak; it is the same edition.</summary>
    public static IReadOnlyList<string>? IfMatch(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch.ToString();
        if (string.IsNullOrWhiteSpace(header)) return null;
        return [.. header.Split(',', StringSplitOptions.TrimEntries).Select(tag => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Select(tag => tag.Trim('"'))];
    }

    private static string Text(int edition) => edition.ToString(CultureInfo.InvariantCulture);
}
