using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Idempotency;

/// <summary>Says on an endpoint that it takes <c>Idempotency-Key</c>.</summary>
public sealed record RepeatedByKey;

/// <summary>Endpoints that may be called again with the same key say so.</summary>
public static class Repeating
{
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilterFactory((_, next) => context =>
            new IdempotencyFilter(context.HttpContext.RequestServices.GetRequiredService<AnswerBook>()).InvokeAsync(context, next))
            .WithMetadata(new RepeatedByKey());
}
