using System.Text.Json.Nodes;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Grants.Web.OpenApi;

/// <summary>What a call takes: who may make it, headers, query, and files. The endpoints say it themselves, by their metadata.</summary>
internal static class CallDescriptions
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var who = endpoint.OfType<AllowedCallers>().LastOrDefault()?.Who ?? Who.None;
        operation.Description ??= $"Who may call it: {who}.";
        if (!who.HasFlag(Who.Anyone))
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Describing.Bearer, context.Document)] = [] }];
        foreach (var asked in endpoint.OfType<AskedInQuery>()) Add(operation, Parameter(asked));
        Add(operation, Header("Accept-Language", "nb or nn: the form of Norwegian of what is told to people.", false));
        if (endpoint.OfType<RepeatedByKey>().Any())
            Add(operation, Header("Idempotency-Key", "1 to 200 visible ASCII characters; the same again within seven days gives the first answer.", false));
        if (endpoint.OfType<AsksForVersion>().Any())
            Add(operation, Header("If-Match", "The ETag of what was changed.", true));
        if (endpoint.OfType<TakesFile>().LastOrDefault() is { } file) operation.RequestBody = Parts(file);
        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);

    private static OpenApiParameter Header(string name, string meaning, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Parameter(AskedInQuery asked) => new()
    {
        Name = asked.Name,
        In = ParameterLocation.Query,
        Description = asked.Meaning,
        Schema = asked.Most is { } most
            ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{most}", Default = asked.Default?.DeepClone() }
            : new OpenApiSchema { Type = JsonSchemaType.String, Enum = Words(asked.Words) },
    };

    private static OpenApiRequestBody Parts(TakesFile file) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { "file", "kind" },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Words(file.Kinds) },
                    },
                },
            },
        },
    };

    private static List<JsonNode>? Words(string[] words) => words.Length is 0 ? null : [.. words.Select(word => JsonValue.Create(word))];
}
