namespace Grants.Web.Requests;

/// <summary>Cuts a page out of a sorted list.</summary>
internal static class Cutting
{
    /// <summary>At most so many as asked for, and what to go on after; null when that is not in the list.</summary>
    public static Cut<T>? Cut<T>(this Paging paging, IEnumerable<T> sorted, Func<T, string> id)
    {
        var rest = sorted.ToList();
        if (paging.After is { } after)
        {
            var at = rest.FindIndex(item => id(item) == after);
            if (at < 0) return null;
            rest.RemoveRange(0, at + 1);
        }

        return rest.Count > paging.Limit ? new(rest[..paging.Limit], id(rest[paging.Limit - 1])) : new(rest, null);
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Next">What the next page goes on after; null at the end.</param>
internal sealed record Cut<T>(IReadOnlyList<T> Items, string? Next);
