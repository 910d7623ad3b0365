using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Requests;

/// <summary>Says on an endpoint that its answer can also be had as text of another media type, by <c>Accept</c>.</summary>
public sealed record AlsoAs(string MediaType);

/// <summary>Says on an endpoint that it takes a file with its kind, as a form of several parts.</summary>
public sealed record TakesFile(params string[] Kinds);

/// <summary>Endpoints say what else than JSON they take and give.</summary>
public static class OtherForms
{
    public static T AlsoAs<T>(this T endpoint, string mediaType) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AlsoAs(mediaType));

    public static T TakesFile<T>(this T endpoint, params string[] kinds) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new TakesFile(kinds));
}
