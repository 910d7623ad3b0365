using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Access;

/// <summary>Marks an endpoint that a form of our pages posts to: it needs the form's antiforgery token.</summary>
public sealed record FormOfOurs;

/// <summary>Endpoints of forms say so.</summary>
public static class TakingForms
{
    public static T TakeForm<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new FormOfOurs());
}
