using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Web.Applications;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>What stands in the fields of the application's form: what is saved, or what was typed and could not be.</summary>
public sealed class TypedForm
{
    private readonly Dictionary<string, ImmutableArray<string>> values = new(StringComparer.Ordinal);

    private TypedForm() { }

    public static TypedForm Of(ApplicationForm form)
    {
        var typed = new TypedForm();
        typed.Flatten("", JsonSerializer.SerializeToNode(form, ApplicationJson.Default.ApplicationForm));
        return typed;
    }

    public static TypedForm Of(IFormCollection form)
    {
        var typed = new TypedForm();
        foreach (var (name, given) in form) typed.values[name.Replace("[]", "", StringComparison.Ordinal)] = [.. given.OfType<string>()];
        return typed;
    }

    public string? this[string name] => values.TryGetValue(name, out var given) && given.Length > 0 ? given[0] : null;

    public ImmutableArray<string> All(string name) => values.GetValueOrDefault(name, []);

    /// <summary>How many rows of a list have something in them.</summary>
    public int Rows(string list)
    {
        var beginning = $"{list}[";
        return values.Where(pair => pair.Key.StartsWith(beginning, StringComparison.Ordinal) && pair.Value.Any(text => text.Length > 0))
            .Select(pair => int.Parse(pair.Key[beginning.Length..pair.Key.IndexOf(']', beginning.Length)], CultureInfo.InvariantCulture) + 1)
            .DefaultIfEmpty(0).Max();
    }

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
