using Grants.Web.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NodaTime;

namespace Grants.Web.OpenApi;

/// <summary>How the API is described at <c>/openapi/v1.json</c>; it is made when it is first asked for.</summary>
internal static class Describing
{
    private const string Bearer = "session";

    public static IServiceCollection AddDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(SayWhoMayCall);
        options.AddSchemaTransformer(SayHowTimesAreWritten);
    });

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "Grants",
            Version = "v1",
            Description = "Money in whole kroner; local times are Europe/Oslo. Errors are application/problem+json with a stable code. "
                + "Writes take Idempotency-Key; PUT takes If-Match.",
        };
        document.Components ??= new();
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        return Task.CompletedTask;
    }

    private static Task SayWhoMayCall(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var who = context.Description.ActionDescriptor.EndpointMetadata.OfType<AllowedCallers>().LastOrDefault()?.Who ?? Who.None;
        operation.Description ??= $"Who may call it: {who}.";
        if (!who.HasFlag(Who.Anyone))
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task SayHowTimesAreWritten(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var format = type == typeof(LocalDate) ? "date" : type == typeof(LocalDateTime) ? "local-date-time" : type == typeof(Instant) ? "date-time" : null;
        if (format is null) return Task.CompletedTask;
        schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Format = format;
        return Task.CompletedTask;
    }
}
