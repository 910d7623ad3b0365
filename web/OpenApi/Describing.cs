using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Grants.Web.OpenApi;

/// <summary>How the API is described at <c>/openapi/v1.json</c>; it is made when it is first asked for.</summary>
internal static class Describing
{
    public const string Bearer = "session";

    public static IServiceCollection AddDescription(this IServiceCollection services)
    {
        // Bodies are read by contexts of their own, which take no numbers in quotation marks; the description is to say the same.
        services.Configure<JsonOptions>(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi(options =>
        {
            options.AddDocumentTransformer(Introduce);
            options.AddSchemaTransformer(FieldDescriptions.Describe);
            options.AddOperationTransformer(CallDescriptions.Describe);
            options.AddOperationTransformer(AnswerDescriptions.Describe);
            options.AddDocumentTransformer(LeaveOutWhatNobodyUses);
        });
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new()
        {
            Title = "Grants",
            Version = "v1",
            Description = "Money in whole kroner; local times are Europe/Oslo; instants end in Z. Errors are application/problem+json with a stable code. "
                + "Lists are cut by after and limit. The same Idempotency-Key, actor and body give the same answer for seven days.",
        };
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
        document.AddComponent<IOpenApiSchema>(ProblemDescription.Name, ProblemDescription.Schema());
        return Task.CompletedTask;
    }

    /// <summary>The parts of a date, and the problem of the framework, which is not the one that we answer.</summary>
    private static Task LeaveOutWhatNobodyUses(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        foreach (var name in (string[])["CalendarSystem", "Era", "IsoDayOfWeek", "ProblemDetails"]) document.Components?.Schemas?.Remove(name);
        return Task.CompletedTask;
    }
}
