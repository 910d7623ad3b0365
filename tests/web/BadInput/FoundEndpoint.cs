using Grants.Web.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.BadInput;

/// <summary>An endpoint of the pipeline, as it is found there.</summary>
/// <param name="Name">Method and route.</param>
/// <param name="ReadsJson">Whether it says that it takes JSON.</param>
/// <param name="TakesForm">Whether a form of our pages posts to it.</param>
internal sealed record FoundEndpoint(string Name, Who Allowed, bool ReadsJson, bool TakesForm)
{
    public bool IsApi => Name.Contains(" /api/", StringComparison.Ordinal) || Name.EndsWith(" /health", StringComparison.Ordinal);

    public bool Writes => !Name.StartsWith("GET ", StringComparison.Ordinal);

    public static IReadOnlyList<FoundEndpoint> All(World world) =>
    [
        .. from endpoint in world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select new FoundEndpoint(
               $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}",
               endpoint.Metadata.GetRequiredMetadata<AllowedCallers>().Who,
               endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/json") is true,
               endpoint.Metadata.GetMetadata<FormOfOurs>() is not null),
    ];
}
