using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>
/// Reminders (påminnelser) fall due at 07:00 in Oslo, a number of days before a deadline. None applies when the deadline
/// is past, and after an outage the overdue ones collapse into the latest.
/// </summary>
public static class Reminders
{
    public static Instant DueAt(LocalDate deadlineDay, int daysBefore) =>
        Oslo.MorningOf(deadlineDay.PlusDays(-daysBefore));

    /// <summary>The days before of the reminder to send now, if any: of those that are due, the nearest to the deadline.</summary>
    public static int? LatestDue(Instant deadline, ImmutableArray<int> daysBefore, Instant now)
    {
        if (!Deadline.IsKept(deadline, now)) return null;

        var day = Oslo.DateOf(deadline);
        int? latest = null;
        foreach (var days in daysBefore)
            if (DueAt(day, days) <= now && (latest is null || days < latest))
                latest = days;
        return latest;
    }

    /// <summary>When to look again: the first reminder that falls due after now and not after the deadline.</summary>
    public static Instant? NextAfter(Instant deadline, ImmutableArray<int> daysBefore, Instant now)
    {
        var day = Oslo.DateOf(deadline);
        Instant? next = null;
        foreach (var days in daysBefore)
        {
            var due = DueAt(day, days);
            if (due > now && due <= deadline && (next is null || due < next)) next = due;
        }
        return next;
    }
}
