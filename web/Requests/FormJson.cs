using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>
/// Makes JSON of a page's form, whose fields are named as the API names them (<c>budget.costs[0].amount</c>): so a page and the API
/// share one reader, and an error stands at the field that it names.
/// </summary>
internal static class FormJson
{
    /// <summary>Of a list.</summary>
    public const int MostRows = 200;

    private const int Deepest = 10;

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "amount", "requestedAmount", "points" };

    /// <summary>Lists that are written one to a line.</summary>
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal) { "terms" };

    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "impartial", "sure" };

    /// <param name="isOurs">Which fields belong to the content; the rest steer the page.</param>
    public static JsonObject Of(IFormCollection form, Func<string, bool> isOurs)
    {
        var root = new JsonObject();
        foreach (var (name, values) in form.Where(field => isOurs(field.Key)))
        {
            if (name.EndsWith("[]", StringComparison.Ordinal)) Put(root, name[..^2], new JsonArray([.. values.Select(value => JsonValue.Create(value))]));
            else if (values.ToString() is { Length: > 0 } text) Put(root, name, Value(name, text));
        }

        return WithoutGaps(root) as JsonObject ?? root;
    }

    /// <summary>An amount is written with spaces between the thousands, or without; anything else is left for the reader to refuse.</summary>
    private static JsonNode Value(string name, string text)
    {
        var own = name[(name.LastIndexOf('.') + 1)..];
        if (Lines.Contains(own)) return new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => JsonValue.Create(line))]);
        if (Answers.Contains(own) && bool.TryParse(text, out var answer)) return JsonValue.Create(answer);
        if (!Numbers.Contains(own)) return JsonValue.Create(text.ReplaceLineEndings("\n"));
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '\u00a0')).Replace("kr", "", StringComparison.OrdinalIgnoreCase);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) ? JsonValue.Create(amount) : JsonValue.Create(text);
    }

    private static void Put(JsonObject root, string path, JsonNode value)
    {
        var holder = root;
        var parts = path.Split('.');
        // A name as deep as no form of ours has is kept as it is, for the reader to refuse.
        if (parts.Length > Deepest) parts = [path];
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            var (name, index) = Split(parts[i]);
            if (index is not { } row)
            {
                if (last) holder[name] = value;
                else holder = holder[name] as JsonObject ?? New(holder, name);
                continue;
            }

            if (holder[name] is not JsonArray rows) holder[name] = rows = [];
            while (rows.Count <= row && rows.Count < MostRows) rows.Add(null);
            if (row >= rows.Count) return;
            if (last) rows[row] = value;
            else holder = rows[row] as JsonObject ?? New(rows, row);
        }
    }

    /// <summary>Instead of a text, when a form has both <c>title</c> and <c>title.x</c>: the reader refuses what is no text.</summary>
    private static JsonObject New(JsonObject holder, string name)
    {
        var made = new JsonObject();
        holder[name] = made;
        return made;
    }

    private static JsonObject New(JsonArray rows, int row)
    {
        var made = new JsonObject();
        rows[row] = made;
        return made;
    }

    private static (string Name, int? Index) Split(string part)
    {
        var open = part.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && part.EndsWith(']') && int.TryParse(part[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < MostRows
            ? (part[..open], index)
            : (part, null);
    }

    /// <summary>Rows that were left empty in the form are no rows.</summary>
    private static JsonNode? WithoutGaps(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var name in holder.Select(field => field.Key).ToArray()) holder[name] = WithoutGaps(holder[name]?.DeepClone());
                return holder;
            case JsonArray rows:
                return new JsonArray([.. rows.Select(row => WithoutGaps(row?.DeepClone())).Where(row => row is not null && row is not JsonObject { Count: 0 })]);
            default:
                return node?.DeepClone();
        }
    }
}
