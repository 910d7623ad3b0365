using System.Globalization;
using System.Text.Json.Nodes;

namespace Grants.Web.Requests;

/// <summary>Reaches into JSON by a field's name as the API writes it, <c>budget.costs[0].amount</c>.</summary>
internal static class JsonPaths
{
    public static JsonNode? Find(JsonNode? root, string path)
    {
        foreach (var step in Steps(path))
        {
            root = step switch
            {
                (var name, null) => (root as JsonObject)?[name],
                (_, { } row) => root is JsonArray rows && row < rows.Count ? rows[row] : null,
            };
        }

        return root;
    }

    /// <summary>Puts a value where the path ends, when all before it is there. No value takes the field away.</summary>
    public static void Put(JsonNode root, string path, JsonNode? value)
    {
        var steps = Steps(path).ToList();
        JsonNode? at = root;
        foreach (var (name, row) in steps.Take(steps.Count - 1))
            at = row is { } place ? at is JsonArray rows && place < rows.Count ? rows[place] : null : (at as JsonObject)?[name];
        switch (at, steps[^1])
        {
            case (JsonObject holder, (var name, null)) when value is null:
                holder.Remove(name);
                break;
            case (JsonObject holder, (var name, null)):
                holder[name] = value.DeepClone();
                break;
            case (JsonArray rows, (_, { } row)) when row < rows.Count:
                rows[row] = value?.DeepClone();
                break;
            default:
                break;
        }
    }

    private static IEnumerable<(string Name, int? Row)> Steps(string path)
    {
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = part.Split('[');
            if (names[0].Length > 0) yield return (names[0], null);
            foreach (var place in names.Skip(1))
                if (int.TryParse(place.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) yield return ("", row);
        }
    }
}
