using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Grants.Web.OpenApi;

/// <summary>What the fields of a body are: how times are written, which are always there in an answer, and which a request needs.</summary>
internal static class FieldDescriptions
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonPropertyInfo is { } field) SayFormat(schema, field);
        DescribeRows(schema, context.JsonTypeInfo);
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(LocalDate)) AsDate(schema);
        else if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 }) SayWhatIsNeeded(schema, context.JsonTypeInfo);
        return Task.CompletedTask;
    }

    private static void SayFormat(OpenApiSchema schema, JsonPropertyInfo field)
    {
        if (FieldFormats.Of(field.DeclaringType, field.Name) is not { } format) return;
        if (IsText(schema)) schema.Format = format;
        else if (schema.Items is OpenApiSchema row && IsText(row)) row.Format = format;
    }

    /// <summary>Rows of a list that may be left out are not shown to a transformer of schemas, so they are described with their list.</summary>
    private static void DescribeRows(OpenApiSchema schema, JsonTypeInfo list)
    {
        if (Nullable.GetUnderlyingType(list.Type) is not { IsGenericType: true } rows || rows.GetGenericTypeDefinition() != typeof(ImmutableArray<>)) return;
        if (schema.Items is not OpenApiSchema { Properties: { Count: > 0 } described } row) return;
        var type = list.Options.GetTypeInfo(rows.GetGenericArguments()[0]);
        foreach (var field in type.Properties)
        {
            if (!described.TryGetValue(field.Name, out var one) || one is not OpenApiSchema its) continue;
            SayFormat(its, field);
            DescribeRows(its, list.Options.GetTypeInfo(field.PropertyType));
        }

        SayWhatIsNeeded(row, type);
    }

    private static bool IsText(OpenApiSchema schema) => schema.Type is { } type && type.HasFlag(JsonSchemaType.String);

    private static void AsDate(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Format = "date";
        schema.Properties = null;
        schema.Required = null;
    }

    /// <summary>What can be null may be left out; the fields that a form needs are told by the table, for they are read leniently and missed by name.</summary>
    private static void SayWhatIsNeeded(OpenApiSchema schema, JsonTypeInfo type)
    {
        var needed = NeededFields.Of(type.Type);
        var always = type.Properties.Where(field => !MayBeNull(field)).Select(field => field.Name);
        var required = always.Concat(needed).Where(schema.Properties!.ContainsKey).ToHashSet(StringComparer.Ordinal);
        schema.Required = required.Count is 0 ? null : required;
    }

    private static bool MayBeNull(JsonPropertyInfo field) =>
        field.PropertyType.IsValueType ? Nullable.GetUnderlyingType(field.PropertyType) is not null : field.IsGetNullable;
}
