namespace Grants.Web.Requests;

/// <summary>Cuts a page out of a sorted list.</summary>
internal static class Cutting
{
    /// <summary>At most so many as asked for, and what to go on after; null at the end. After an id that is not in the list there is nothing.</summary>
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(this Paging paging, IEnumerable<T> sorted, Func<T, string> id)
    {
        var rest = paging.After is { } after ? sorted.SkipWhile(item => id(item) != after).Skip(1) : sorted;
        var page = rest.Take(paging.Limit + 1).ToList();
        return page.Count > paging.Limit ? (page[..paging.Limit], id(page[paging.Limit - 1])) : (page, null);
    }
}
