using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>In which order a query wants its summaries. What has no value comes last, whichever way it is turned.</summary>
internal static class QueueOrder
{
    public static List<Summary> Sorted(IEnumerable<Summary> found, QueueQuery query, QueueReading reading)
    {
        var sorted = query.Sort switch
        {
            "number" => By(found, query, summary => summary.Number is { } number ? ((long)number.Year << 32) + number.Sequence : null),
            "amount" => By(found, query, summary => summary.Amount),
            "score" => By(found, query, summary => reading.MaySeeScore(summary) ? summary.Score : null),
            "deadline" => By(found, query, summary => summary.NextDeadline is { } day ? Days(day) : null),
            "received" => By(found, query, summary => summary.ReceivedAt?.ToUnixTimeSeconds()),
            "days" => By(found, query, summary => reading.DaysWaiting(summary)),
            "status" => By(found, query, summary => (long)summary.Status),
            "title" => By(found, query, summary => summary.Title),
            "lead" => By(found, query, summary => summary.Lead is { } lead ? reading.NameOf(lead) : null),
            "caseworker" => By(found, query, summary => reading.PersonOf(summary.Caseworker)?.Name),
            _ => Usual(found, query, reading),
        };
        return [.. sorted.ThenBy(summary => summary.Id.Partition, StringComparer.Ordinal).ThenBy(summary => summary.Id.Own, StringComparer.Ordinal)];
    }

    /// <summary>What waits for the reader first, then what waits for others of the office; what has waited longest before the rest.</summary>
    private static IOrderedEnumerable<Summary> Usual(IEnumerable<Summary> found, QueueQuery query, QueueReading reading)
    {
        var turn = query.Descending ? -1 : 1;
        return found.OrderBy(summary => turn * (reading.IsMine(summary) ? 0 : summary.Waits is Waiting.Nothing ? 2 : 1))
            .ThenBy(summary => turn * (summary.WaitsSince ?? Instant.MaxValue).ToUnixTimeSeconds());
    }

    private static IOrderedEnumerable<Summary> By(IEnumerable<Summary> found, QueueQuery query, Func<Summary, long?> value) =>
        found.OrderBy(summary => value(summary) is { } known ? query.Descending ? -known : known : long.MaxValue);

    private static IOrderedEnumerable<Summary> By(IEnumerable<Summary> found, QueueQuery query, Func<Summary, string?> text)
    {
        var ordered = found.OrderBy(summary => string.IsNullOrEmpty(text(summary)));
        return query.Descending
            ? ordered.ThenByDescending(summary => text(summary) ?? "", NorwegianOrder.Instance)
            : ordered.ThenBy(summary => text(summary) ?? "", NorwegianOrder.Instance);
    }

    private static long Days(LocalDate day) => Period.DaysBetween(new(1970, 1, 1), day);
}
