using System.Text.Json.Serialization;
using Grants.Web.Access;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Grants.Web.Requests;

/// <summary>
/// Refuses what is sent to a call of the API that takes no body: a field that nobody reads must not be lost in silence there either.
/// No body and an empty object are the same.
/// </summary>
internal sealed class UnaskedBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (await Objection(http) is { } problem) await problem.ExecuteAsync(http);
        else await next(http);
    }

    private static async Task<Problem?> Objection(HttpContext http)
    {
        if (!http.IsApi() || http.GetEndpoint() is not { } endpoint || TakesBody(endpoint.Metadata) || !await Body.IsThere(http)) return null;
        return (await Body.Read(http, NothingJson.Default.Nothing)).Problem;
    }

    private static bool TakesBody(EndpointMetadataCollection endpoint) =>
        endpoint.GetMetadata<IAcceptsMetadata>() is not null || endpoint.GetMetadata<TakesFile>() is not null || endpoint.GetMetadata<FormOfOurs>() is not null;
}

/// <summary>The body of a call that takes none.</summary>
internal sealed record Nothing;

/// <summary>How it is read.</summary>
[JsonSerializable(typeof(Nothing))]
internal sealed partial class NothingJson : JsonSerializerContext;
