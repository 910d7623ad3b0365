using System.Text.Json;

namespace Grants.Web.Requests;

/// <summary>Lists hold values: a <c>null</c> among them means nothing, and no reader of a form has to expect one.</summary>
internal static class EmptyItems
{
    /// <summary>The path to the first one, as it goes on from here; null when there is none.</summary>
    public static string? In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => InFields(json),
        JsonValueKind.Array => InItems(json),
        _ => null,
    };

    private static string? InFields(JsonElement json)
    {
        foreach (var field in json.EnumerateObject())
            if (In(field.Value) is { } below) return $".{field.Name}{below}";
        return null;
    }

    private static string? InItems(JsonElement json)
    {
        foreach (var (place, item) in json.EnumerateArray().Index())
        {
            if (item.ValueKind is JsonValueKind.Null) return $"[{place}]";
            if (In(item) is { } below) return $"[{place}]{below}";
        }

        return null;
    }
}
