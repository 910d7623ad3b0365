using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Grants.Workflows.Forms;

/// <summary>
/// Merges what two people did to the same content since both saw it: field by field, row by row. Only where both changed the same
/// field to something else does it ask.
/// </summary>
public static class JsonMerge
{
    /// <param name="seen">What was there when the page was shown.</param>
    /// <param name="mine">What its reader made of it.</param>
    /// <param name="theirs">What others have saved since.</param>
    public static Merged Merge(JsonNode? seen, JsonNode? mine, JsonNode? theirs)
    {
        var clashes = ImmutableArray.CreateBuilder<Clash>();
        return new(Merge("", seen, mine, theirs, clashes)?.DeepClone(), clashes.ToImmutable());
    }

    private static JsonNode? Merge(string path, JsonNode? seen, JsonNode? mine, JsonNode? theirs, ImmutableArray<Clash>.Builder clashes)
    {
        if (Same(mine, theirs) || Same(theirs, seen)) return mine?.DeepClone();
        if (Same(mine, seen)) return theirs?.DeepClone();
        switch (mine, theirs)
        {
            case (JsonObject or null, JsonObject or null) when seen is JsonObject or null:
                return Fields(path, seen as JsonObject ?? [], mine as JsonObject ?? [], theirs as JsonObject ?? [], clashes);
            case (JsonArray or null, JsonArray or null) when seen is JsonArray or null:
                var (before, my, their) = (seen as JsonArray ?? [], mine as JsonArray ?? [], theirs as JsonArray ?? []);
                return before.Concat(my).Concat(their).All(row => row is JsonValue) ? Members(before, my, their) : Rows(path, before, my, their, clashes);
            default:
                clashes.Add(new(path, seen?.DeepClone(), mine?.DeepClone(), theirs?.DeepClone()));
                return theirs?.DeepClone();
        }
    }

    private static JsonObject Fields(string path, JsonObject seen, JsonObject mine, JsonObject theirs, ImmutableArray<Clash>.Builder clashes)
    {
        var merged = new JsonObject();
        foreach (var name in theirs.Select(field => field.Key).Union(mine.Select(field => field.Key)))
            if (Merge(path.Length is 0 ? name : $"{path}.{name}", seen[name], mine[name], theirs[name], clashes) is { } value) merged[name] = value;
        return merged;
    }

    /// <summary>A list of plain values is a set: what I added is added, what I took away is taken away.</summary>
    private static JsonArray Members(JsonArray seen, JsonArray mine, JsonArray theirs)
    {
        bool In(JsonArray set, JsonNode? member) => set.Any(other => Same(other, member));
        return new([
            .. theirs.Where(member => In(mine, member) || !In(seen, member)).Select(member => member?.DeepClone()),
            .. mine.Where(member => !In(seen, member) && !In(theirs, member)).Select(member => member?.DeepClone()),
        ]);
    }

    private static JsonArray Rows(string path, JsonArray seen, JsonArray mine, JsonArray theirs, ImmutableArray<Clash>.Builder clashes)
    {
        var (my, their) = (RowPairs.Of(seen, mine), RowPairs.Of(seen, theirs));
        var merged = new JsonArray();
        for (var i = 0; i <= seen.Count; i++)
        {
            var added = their.AddedBefore(i).ToList();
            foreach (var row in added.Concat(my.AddedBefore(i).Where(row => !added.Any(other => Same(other, row))))) merged.Add(row?.DeepClone());
            if (i == seen.Count) break;
            if (Row($"{path}[{merged.Count}]", seen[i], my.PairOf(i), their.PairOf(i), clashes) is { } kept) merged.Add(kept);
        }

        return merged;
    }

    /// <summary>A row that one took away and the other changed stays as it was changed: nothing that was written is lost.</summary>
    private static JsonNode? Row(string path, JsonNode? seen, JsonNode? mine, JsonNode? theirs, ImmutableArray<Clash>.Builder clashes) => (mine, theirs) switch
    {
        (null, null) => null,
        (null, _) => Same(theirs, seen) ? null : theirs.DeepClone(),
        (_, null) => Same(mine, seen) ? null : mine.DeepClone(),
        _ => Merge(path, seen, mine, theirs, clashes)?.DeepClone(),
    };

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}

/// <summary>What came of a merge. Where it asks, the content has what others saved.</summary>
public sealed record Merged(JsonNode? Content, ImmutableArray<Clash> Clashes);

/// <summary>A field that two people changed to different things.</summary>
/// <param name="Path">The field in the merged content, as the API names it.</param>
public sealed record Clash(string Path, JsonNode? Seen, JsonNode? Mine, JsonNode? Theirs);
