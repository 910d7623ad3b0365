using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Applications;

/// <summary>What came with a part of the form: what was typed, what was shown before, and what is asked for.</summary>
/// <param name="Seen">The part as the page showed it.</param>
/// <param name="Act">The button: <c>save</c>, <c>next</c>, <c>auto</c>, <c>add:list</c>, <c>remove:row</c>, <c>keep:field</c> or <c>take:field</c>.</param>
internal sealed record PostedSection(JsonObject Content, JsonObject Seen, string Act)
{
    private const string SeenField = "seen";

    public static PostedSection Of(IFormCollection form, FormSection section)
    {
        var act = form["do"].ToString();
        var gone = Argument(act, "remove:");
        var content = FormJson.Of(form, name => section.Fields.Any(field => IsIn(name, field)) && (gone is null || !IsIn(name, gone)));
        return new(content, Parse(form[SeenField]), act);
    }

    public bool IsAutomatic => Act is "auto";

    /// <summary>The list that another row is wanted in.</summary>
    public string? AddTo => Argument(Act, "add:");

    public string? Removed => Argument(Act, "remove:");

    public bool Keeps(string field) => Argument(Act, "keep:") == field;

    public bool Takes(string field) => Argument(Act, "take:") == field;

    private static bool IsIn(string name, string field) =>
        name.StartsWith(field, StringComparison.Ordinal) && (name.Length == field.Length || name[field.Length] is '.' or '[');

    private static string? Argument(string act, string verb) => act.StartsWith(verb, StringComparison.Ordinal) ? act[verb.Length..] : null;

    private static JsonObject Parse(string? text)
    {
        try
        {
            var seen = JsonNode.Parse(text ?? "{}", documentOptions: new() { MaxDepth = 16, AllowDuplicateProperties = false }) as JsonObject;
            return seen is not null && IsReadable(seen) ? seen : [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not what we wrote: then nothing is known to have been shown, and what differs is asked about.
            return [];
        }
    }

    /// <summary>
    /// Rows are compared each with each, and a list that no form can have would take minutes. Texts are decoded when they are read:
    /// here, where one that cannot be is caught.
    /// </summary>
    private static bool IsReadable(JsonNode? node) => node switch
    {
        JsonArray rows => rows.Count <= FormJson.MostRows && rows.All(IsReadable),
        JsonObject fields => fields.All(field => IsReadable(field.Value)),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>() is not null,
        _ => true,
    };
}
