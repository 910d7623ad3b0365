using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Web.Problems;
using Grants.Web.Review;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Web.Pages.Queue;

/// <summary>The queue as its page shows it.</summary>
/// <param name="From">The place of the first row, from 1.</param>
/// <param name="Mine">How many of all wait for the reader.</param>
/// <param name="Next">The case that the next page comes after; null at the end.</param>
/// <param name="Previous">The case that the page before comes after; empty for the first page, null when there is none before.</param>
public sealed record QueueShown(
    QueueQuery Query,
    ImmutableArray<QueueRow> Rows,
    int From,
    int Total,
    int Mine,
    string? Next,
    string? Previous,
    ImmutableArray<ShownView> Views,
    LocalDate Today,
    IReadOnlyCollection<Call> Calls,
    ImmutableArray<Person> Caseworkers,
    Problem? Problem)
{
    public int To => From + Rows.Length - 1;

    /// <summary>Whether the rows stand in two groups: what waits for the reader, and the rest.</summary>
    public bool IsGrouped => Query is { Sort: QueueQuery.UsualSort, Descending: false } && Query.Waits is not QueueQuery.Me;

    /// <summary>The queue's address with this choice of cases.</summary>
    public static string AddressOf(QueueQuery query) => query.Address.Length is 0 ? "/saksbehandling" : $"/saksbehandling?{query.Address}";

    /// <summary>An address of the queue that keeps the choice.</summary>
    public string Keep(string path) => Query.Address.Length is 0 ? path : $"{path}?{Query.Address}";
}

/// <summary>A view in the row of views, with how many cases are in it.</summary>
/// <param name="Id">Of one that the reader keeps; null for a fixed one.</param>
public sealed record ShownView(string? Id, string Name, QueueQuery Query, int Count);
