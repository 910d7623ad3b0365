using Grants.Domain.Applications;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Review;

/// <summary>What is asked of the queue.</summary>
/// <param name="Assignee">An e-mail, <c>me</c> or <c>none</c>.</param>
/// <param name="Text">Searched in number, title and municipalities.</param>
public sealed record QueueQuery(string? Call, ApplicationStatus? Status, string? Assignee, string? Text, string Sort, bool Descending)
{
    private const int LongestSearch = 200;

    public static readonly string[] Sorts = ["waiting", "number", "amount", "score", "deadline", "title", "received"];

    public static QueueQuery All { get; } = new(null, null, null, null, "waiting", false);

    /// <summary>The query as an address has it, without what is usual; empty when all of it is.</summary>
    public string Address => string.Join('&', new (string Name, string? Value)[]
    {
        ("call", Call), ("status", Status is { } status ? ViewWriter.Word(status) : null), ("assignee", Assignee), ("q", Text),
        ("sort", Descending ? $"-{Sort}" : Sort is "waiting" ? null : Sort),
    }.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>A query, or the problem to answer.</summary>
    public static BodyRead<QueueQuery> Of(HttpContext http) => Of(http.Request.Query);

    /// <summary>The same of a queue's address that was kept.</summary>
    public static BodyRead<QueueQuery> Of(IQueryCollection query)
    {
        ApplicationStatus? status = null;
        if (query["status"].ToString() is { Length: > 0 } word)
        {
            if (!Enumerations.TryRead<ApplicationStatus>(word, out var known))
                return new(null, new Problem(422, "unknown-status", new("Ukjent status.", "Ukjend status.")).At("status"));
            status = known;
        }

        var sort = query["sort"].ToString() is { Length: > 0 } given ? given : "waiting";
        if (!Sorts.Contains(sort.TrimStart('-')))
            return new(null, new Problem(422, "unknown-sort", new($"Sorter etter {string.Join(", ", Sorts)}.", $"Sorter etter {string.Join(", ", Sorts)}.")).At("sort"));
        var text = query["q"].ToString();
        if (text.Length > LongestSearch) return new(null, new Problem(422, "too-long", new("Søk med færre tegn.", "Søk med færre teikn.")).At("q"));
        return new(new(Empty(query["call"]), status, Empty(query["assignee"]), Empty(text), sort.TrimStart('-'), sort.StartsWith('-')), null);
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
