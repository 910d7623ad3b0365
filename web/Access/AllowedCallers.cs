using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Access;

/// <summary>Says on an endpoint who may call it.</summary>
/// <param name="Who">Any of these.</param>
public sealed record AllowedCallers(Who Who)
{
    public bool Includes(Caller? caller) => Who.HasFlag(Who.Anyone) || (caller is not null && (caller.Is & Who) != 0);

    /// <exception cref="InvalidOperationException">An endpoint does not say who may call it.</exception>
    internal static void RequireOnAll(IEnumerable<Endpoint> endpoints)
    {
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AllowedCallers>() is null)
            .Select(endpoint => (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName);
        if (string.Join(", ", open) is { Length: > 0 } names)
            throw new InvalidOperationException($"These endpoints do not say who may call them (.Allow(…)): {names}");
    }
}

/// <summary>Endpoints say who may call them.</summary>
public static class AllowingCallers
{
    public static T Allow<T>(this T endpoint, Who who) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AllowedCallers(who));
}
