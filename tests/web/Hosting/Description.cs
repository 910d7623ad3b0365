using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grants.Web.Tests.Hosting;

/// <summary>The API's description of itself, as a reader who takes it at its word.</summary>
public sealed partial class Description(JsonObject document)
{
    public JsonObject Paths => document["paths"]!.AsObject();

    public JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    /// <summary>The call that an address is of; what is written out wins over what stands for anything.</summary>
    public JsonObject? Call(string method, string path)
    {
        var steps = path.Trim('/').Split('/');
        var found = Paths.Where(one => Fits(one.Key.Trim('/').Split('/'), steps)).OrderBy(one => one.Key.Count(c => c is '{'))
            .Select(one => one.Value![method.ToLowerInvariant()]).FirstOrDefault(call => call is not null);
        return found?.AsObject();
    }

    public JsonObject Resolved(JsonNode schema) =>
        schema["$ref"] is { } reference ? Resolved(Schemas[reference.GetValue<string>().Split('/')[^1]]!) : schema.AsObject();

    public void Check(string what, JsonObject call, HttpResponseMessage answer, string body)
    {
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (answer.StatusCode is >= System.Net.HttpStatusCode.InternalServerError) return;
        Assert.True(call["responses"]![status] is not null, $"{what} is not described: {body}");
        var media = answer.Content.Headers.ContentType?.MediaType;
        if (body.Length is 0 || media is null || !media.EndsWith("json", StringComparison.Ordinal)) return;
        var schema = call["responses"]![status]!["content"]?[media]?["schema"];
        Assert.True(schema is not null, $"{what} has no {media} in its description: {body}");
        Check(JsonNode.Parse(body), schema!, what, "$");
    }

    private void Check(JsonNode? value, JsonNode described, string what, string at)
    {
        var schema = Resolved(described);
        if (schema["oneOf"] is JsonArray choices)
        {
            var choice = choices.FirstOrDefault(one => (value is null) == (one!["type"]?.ToString() is "null"));
            Assert.True(choice is not null, $"{what}: {at} is none of what is described");
            if (value is not null) Check(value, choice!, what, at);
            return;
        }

        if (TypesOf(schema) is { Count: > 0 } types)
            Assert.True(types.Contains(TypeOf(value)) || types.Contains("number") && TypeOf(value) is "integer", $"{what}: {at} is {TypeOf(value)}, not {string.Join(", ", types)}");
        if (value is JsonObject fields) CheckFields(fields, schema, what, at);
        else if (value is JsonArray rows && schema["items"] is { } items) foreach (var (place, row) in rows.Index()) Check(row, items, what, $"{at}[{place}]");
        else if (value is JsonValue && TypeOf(value) is "string") CheckText(value.GetValue<string>(), schema, what, at);
    }

    private void CheckFields(JsonObject fields, JsonObject schema, string what, string at)
    {
        foreach (var needed in schema["required"]?.AsArray() ?? [])
            Assert.True(fields.ContainsKey(needed!.GetValue<string>()), $"{what}: {at} has no {needed}");
        foreach (var (name, value) in fields)
        {
            var field = schema["properties"]?[name] ?? schema["additionalProperties"];
            Assert.True(field is not null || schema["properties"] is null, $"{what}: {at}.{name} is not described");
            if (field is JsonObject) Check(value, field, what, $"{at}.{name}");
        }
    }

    private static void CheckText(string text, JsonObject schema, string what, string at)
    {
        var format = schema["format"]?.GetValue<string>();
        var looks = Day().IsMatch(text) ? "date" : Instant().IsMatch(text) ? "date-time" : Local().IsMatch(text) ? "local-date-time" : null;
        Assert.True(looks is null || format == looks || (format, looks) is ("date-or-month", "date"), $"{what}: {at} is {looks} ({text}), described as {format ?? "text"}");
        Assert.True(format is not ("date" or "date-time" or "local-date-time") || looks == format, $"{what}: {at} is described as {format}, and is {text}");
    }

    private static HashSet<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(one => one!.GetValue<string>())],
        { } one => [one.GetValue<string>()],
        null => [],
    };

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
            _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        },
    };

    private static bool Fits(string[] template, string[] steps) =>
        template.Length == steps.Length && template.Zip(steps).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$")]
    private static partial Regex Local();
}
