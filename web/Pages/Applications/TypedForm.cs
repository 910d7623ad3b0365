using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Web.Applications;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>What stands in the fields of a form: what is saved, or what was typed and could not be.</summary>
public sealed class TypedForm
{
    /// <summary>No list is as long; a made-up place must not make rows without end.</summary>
    private const int MostRows = 1_000;

    private readonly Dictionary<string, ImmutableArray<string>> values = new(StringComparer.Ordinal);

    private TypedForm() { }

    public static TypedForm Of(ApplicationForm form) => Of(JsonSerializer.SerializeToNode(form, ApplicationJson.Default.ApplicationForm));

    public static TypedForm Of(JsonNode? content)
    {
        var typed = new TypedForm();
        typed.Flatten("", content);
        return typed;
    }

    public static TypedForm Of(IFormCollection form)
    {
        var typed = new TypedForm();
        foreach (var (name, given) in form) typed.values[name.Replace("[]", "", StringComparison.Ordinal)] = [.. given.OfType<string>()];
        return typed;
    }

    public string? this[string name] => values.TryGetValue(name, out var given) && given.Length > 0 ? given[0] : null;

    /// <summary>The edition that the reader began with; 0, which is none, when the form does not tell.</summary>
    public int Edition => int.TryParse(this["edition"], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : 0;

    public ImmutableArray<string> All(string name) => values.GetValueOrDefault(name, []);

    /// <summary>How many rows of a list have something in them.</summary>
    public int Rows(string list) => values.Where(pair => pair.Value.Any(text => text.Length > 0))
        .Select(pair => PlaceIn(list, pair.Key) is { } place ? place + 1 : 0).DefaultIfEmpty(0).Max();

    /// <summary>The same with the rows of a list moved up over those that have nothing in any of the fields that tell what they are.</summary>
    public TypedForm WithoutEmptyRows(string list, params string[] telling)
    {
        var kept = Enumerable.Range(0, Rows(list)).Where(place => telling.Any(field => !string.IsNullOrWhiteSpace(this[$"{list}[{place}].{field}"]))).ToList();
        var compact = new TypedForm();
        foreach (var (name, given) in values)
        {
            if (PlaceIn(list, name) is not { } place) compact.values[name] = given;
            else if (kept.IndexOf(place) is >= 0 and var up) compact.values[$"{list}[{up}]{name[(name.IndexOf(']', list.Length) + 1)..]}"] = given;
        }

        return compact;
    }

    /// <summary>The row of a list that a field stands in; null when it stands in none that there can be.</summary>
    private static int? PlaceIn(string list, string name) =>
        name.StartsWith($"{list}[", StringComparison.Ordinal) && name.IndexOf(']', list.Length) is > 0 and var end
        && int.TryParse(name.AsSpan(list.Length + 1, end - list.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < MostRows
            ? place
            : null;

    private void Flatten(string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var (name, value) in holder) Flatten(path.Length is 0 ? name : $"{path}.{name}", value);
                break;
            case JsonArray rows when rows.All(row => row is JsonValue):
                values[path] = [.. rows.Select(row => row!.ToString())];
                break;
            case JsonArray rows:
                for (var i = 0; i < rows.Count; i++) Flatten($"{path}[{i}]", rows[i]);
                break;
            case JsonValue value:
                values[path] = [value.ToString()];
                break;
            default:
                break;
        }
    }
}
