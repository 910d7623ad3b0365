using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Requests;

/// <summary>Says on an endpoint that what it changes has a version, which has to be sent back in <c>If-Match</c>.</summary>
public sealed record AsksForVersion;

/// <summary>Endpoints say that they ask for a version.</summary>
public static class AskingForVersion
{
    public static T AsksForVersion<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AsksForVersion());
}
