using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Review;

/// <summary>What is asked of the queue, in the words of its address.</summary>
/// <param name="Status">A status, or <c>open</c>: neither decided nor withdrawn.</param>
/// <param name="Assignee">An e-mail, <c>me</c> or <c>none</c>.</param>
/// <param name="Waits">What it waits for, or <c>me</c>: what waits for the reader.</param>
/// <param name="Text">Searched in number, title and municipalities; each of its words has to be found.</param>
public sealed record QueueQuery(
    string? Call = null, string? Status = null, string? Assignee = null, string? Waits = null, string? Text = null,
    string Sort = QueueQuery.UsualSort, bool Descending = false)
{
    public const string Open = "open";
    public const string Me = "me";
    public const string None = "none";
    public const string UsualSort = "waiting";

    private const int LongestSearch = 200;

    public static readonly string[] Sorts =
        [UsualSort, "number", "amount", "score", "deadline", "title", "received", "days", "status", "lead", "caseworker"];

    public static QueueQuery All { get; } = new();

    /// <summary>The query as an address has it, without what is usual; empty when all of it is.</summary>
    public string Address => string.Join('&', Parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>The order as an address has it; null when it is the usual one.</summary>
    public string? SortWord => Descending ? $"-{Sort}" : Sort is UsualSort ? null : Sort;

    /// <summary>The same choice of cases in the usual order.</summary>
    public QueueQuery Unsorted => this with { Sort = UsualSort, Descending = false };

    private IEnumerable<(string Name, string? Value)> Parts =>
        [("call", Call), ("status", Status), ("assignee", Assignee), ("waits", Waits), ("q", Text), ("sort", SortWord)];

    /// <summary>A query, or the problem to answer.</summary>
    public static BodyRead<QueueQuery> Of(HttpContext http) => Of(http.Request.Query);

    /// <summary>The same of a queue's address that was kept.</summary>
    public static BodyRead<QueueQuery> Of(IQueryCollection query)
    {
        var (status, waits) = (Given(query["status"]), Given(query["waits"]));
        if (status is not (null or Open) && !Enumerations.TryRead<ApplicationStatus>(status, out _))
            return Wrong("status", "unknown-status", new("Ukjent status.", "Ukjend status."));
        if (waits is not (null or Me) && !Enumerations.TryRead<Waiting>(waits, out _))
            return Wrong("waits", "unknown-waiting", new("Ukjent ord for hva saken venter på.", "Ukjent ord for kva saka ventar på."));
        var sort = Given(query["sort"]) ?? UsualSort;
        if (!Sorts.Contains(sort.TrimStart('-')))
            return Wrong("sort", "unknown-sort", new($"Sorter etter {string.Join(", ", Sorts)}.", $"Sorter etter {string.Join(", ", Sorts)}."));
        var text = Given(query["q"]);
        if (text is { Length: > LongestSearch }) return Wrong("q", "too-long", new("Søk med færre tegn.", "Søk med færre teikn."));
        return new(new(Given(query["call"]), status, Given(query["assignee"]), waits, text, sort.TrimStart('-'), sort.StartsWith('-')), null);
    }

    public static string Word(Waiting waits) => ViewWriter.Word(waits);

    private static BodyRead<QueueQuery> Wrong(string field, string code, Phrase text) => new(null, new Problem(422, code, text).At(field));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
