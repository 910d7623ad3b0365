using Grants.Web.Access;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Assets;

/// <summary>Serves the program's files; under their hashed address browsers keep them for good.</summary>
internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/assets/{**name}", ["GET", "HEAD"], Answer).Allow(Who.Anyone).ExcludeFromDescription();

    private static IResult Answer(string name, HttpContext http) => AssetFiles.Find(name) is { } file ? Serve(file, http) : KnownProblems.NotFound;

    private static IResult Serve(AssetFile file, HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = http.Request.Query["v"] == file.Hash ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate";
        headers.Vary = "Accept-Encoding";
        var brotli = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) && file.Brotli.Length < file.Content.Length;
        if (brotli) headers.ContentEncoding = "br";
        return TypedResults.Bytes(brotli ? file.Brotli : file.Content, file.MediaType, entityTag: new($"\"{file.Hash}{(brotli ? "-br" : "")}\""));
    }
}
