using Grants.Web.Access;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Assets;

/// <summary>Serves the program's files; under the address with their edition browsers keep them for good.</summary>
internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/assets/{edition}/{name}", ["GET", "HEAD"], Answer).Allow(Who.Anyone).ExcludeFromDescription();
        endpoints.MapMethods("/assets/{name}", ["GET", "HEAD"], (string name, HttpContext http) => Answer("", name, http)).Allow(Who.Anyone).ExcludeFromDescription();
    }

    private static IResult Answer(string edition, string name, HttpContext http) =>
        AssetFiles.Find(name) is { } file ? Serve(file, edition == AssetFiles.Edition, http) : KnownProblems.NotFound;

    private static IResult Serve(AssetFile file, bool forGood, HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = forGood ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
        headers.Vary = "Accept-Encoding";
        var packed = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) ? file.Brotli : null;
        if (packed is not null) headers.ContentEncoding = "br";
        return TypedResults.Bytes(packed ?? file.Content, file.MediaType, entityTag: new($"\"{AssetFiles.Edition}{(packed is null ? "" : "-br")}\""));
    }
}
