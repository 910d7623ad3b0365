using System.Text.Json.Nodes;

namespace Grants.Workflows.Forms;

/// <summary>
/// Which row of a list became which. Rows have no names: those that are the same are each other; between them they follow each other
/// in order; what is left over was added or taken away.
/// </summary>
internal sealed class RowPairs
{
    private readonly JsonNode?[] pairs;
    private readonly List<JsonNode?>[] added;

    private RowPairs(int rows) => (pairs, added) = (new JsonNode?[rows], [.. Enumerable.Range(0, rows + 1).Select(_ => new List<JsonNode?>())]);

    public static RowPairs Of(JsonArray before, JsonArray after)
    {
        var found = new RowPairs(before.Count);
        var (i, j) = (0, 0);
        foreach (var (same, its) in Anchors(before, after).Append((before.Count, after.Count)))
        {
            // As many rows on both sides are the same rows, changed; otherwise the first of them are.
            for (; i < same && j < its; i++, j++) found.pairs[i] = after[j];
            for (; j < its; j++) found.added[same].Add(after[j]);
            i = same;
            if (same < before.Count && its < after.Count) (found.pairs[i++], j) = (after[its], its + 1);
        }

        return found;
    }

    /// <summary>What a row became; null when it was taken away.</summary>
    public JsonNode? PairOf(int row) => pairs[row];

    public IReadOnlyList<JsonNode?> AddedBefore(int row) => added[row];

    /// <summary>The longest run of rows that both have, in order.</summary>
    private static List<(int, int)> Anchors(JsonArray before, JsonArray after)
    {
        if (before.Count == after.Count) return [];
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                longest[i, j] = JsonNode.DeepEquals(before[i], after[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);

        var anchors = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (JsonNode.DeepEquals(before[i], after[j])) anchors.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1]) i++;
            else j++;
        }

        return anchors;
    }
}
