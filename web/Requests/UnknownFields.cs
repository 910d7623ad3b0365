using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Grants.Web.Requests;

/// <summary>The fields of a JSON text that its type does not have, all at once: a misspelt field must not be lost in silence.</summary>
internal static class UnknownFields
{
    private const int Most = 20;

    public static IReadOnlyList<string> In(JsonElement json, JsonTypeInfo type)
    {
        var unknown = new List<string>();
        Walk(json, type, "", unknown);
        return unknown;
    }

    private static void Walk(JsonElement json, JsonTypeInfo type, string path, List<string> unknown)
    {
        if (unknown.Count >= Most) return;
        switch (json.ValueKind, type.Kind)
        {
            case (JsonValueKind.Object, JsonTypeInfoKind.Object):
                WalkObject(json, type, path, unknown);
                break;
            case (JsonValueKind.Object, JsonTypeInfoKind.Dictionary):
                foreach (var entry in json.EnumerateObject()) Walk(entry.Value, ElementOf(type), Join(path, entry.Name), unknown);
                break;
            case (JsonValueKind.Array, JsonTypeInfoKind.Enumerable):
                foreach (var (index, element) in json.EnumerateArray().Index()) Walk(element, ElementOf(type), $"{path}[{index}]", unknown);
                break;
            default:
                break;
        }
    }

    private static void WalkObject(JsonElement json, JsonTypeInfo type, string path, List<string> unknown)
    {
        foreach (var field in json.EnumerateObject())
        {
            var known = type.Properties.FirstOrDefault(property => property.Name == field.Name);
            if (known is null) unknown.Add(Join(path, field.Name));
            else Walk(field.Value, type.Options.GetTypeInfo(known.PropertyType), Join(path, field.Name), unknown);
        }
    }

    private static JsonTypeInfo ElementOf(JsonTypeInfo type) => type.Options.GetTypeInfo(type.ElementType!);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
