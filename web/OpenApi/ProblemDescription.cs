using Microsoft.OpenApi;

namespace Grants.Web.OpenApi;

/// <summary>What every refusal is: RFC 9457 problem details with a code, and errors by field.</summary>
internal static class ProblemDescription
{
    public const string Name = "Problem";

    public static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "code", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("urn:grants:problem:{code}"),
            ["title"] = Text("The kind of refusal, in the reader's form of Norwegian."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["code"] = Text("Stable, in English, with hyphens."),
            ["detail"] = Text("What is wrong and what to do about it, in the reader's form of Norwegian."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with each field, by its path: budget.costs[0].amount.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
            ["current"] = new OpenApiSchema { Description = "The content as it is now, for who wrote on an older one." },
        },
    };

    private static OpenApiSchema Text(string meaning) => new() { Type = JsonSchemaType.String, Description = meaning };
}
