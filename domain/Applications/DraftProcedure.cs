using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.Applications;

/// <summary>
/// What is due for a draft that was never sent: reminders 14, 7 and 1 days before the deadline, word of a moved deadline, and after a
/// long silence a warning and its deletion.
/// </summary>
public static class DraftProcedure
{
    /// <summary>A draft that nobody has touched for so long is deleted.</summary>
    public const int RetentionDays = 365;

    /// <summary>So long before it is deleted its people are warned.</summary>
    public const int WarningDays = 30;

    private static readonly ImmutableArray<int> DaysBefore = [14, 7, 1];

    /// <param name="told">The notices that this draft's people have had.</param>
    /// <param name="moves">How many times the call's deadline had been moved when the draft was made.</param>
    public static Next Next(Instant createdAt, Instant savedAt, IReadOnlySet<string> told, int moves, Surroundings around, Instant now)
    {
        var due = Notices(createdAt, savedAt, told, moves, around, now).Where(notice => !told.Contains(notice.ToString()))
            .Select(Step (notice) => new ApplicationStep.Tell(notice)).ToImmutableArray();
        var deletion = Warned(savedAt, told) is { } day ? Oslo.MorningOf(day) : (Instant?)null;
        if (now >= deletion) return new([new DeleteDraft()], null);
        return new(due, Cases.Next.Earliest(
            Reminders.NextAfter(around.Deadline, DaysBefore, now), now < WarningOf(savedAt) ? WarningOf(savedAt) : deletion));
    }

    private static IEnumerable<Notice> Notices(
        Instant createdAt, Instant savedAt, IReadOnlySet<string> told, int moves, Surroundings around, Instant now)
    {
        if (around.Call.Moves > moves && !around.IsLate(now)) yield return new(NoticeKind.DeadlineMoved, Text(around.Call.Moves));
        if (Reminders.LatestDue(around.Deadline, DaysBefore, now) is { } days && Reminders.DueAt(Oslo.DateOf(around.Deadline), days) > createdAt)
            yield return new(NoticeKind.DraftReminder, $"{Text(around.Call.Moves)}:{Text(days)}");
        if (now >= WarningOf(savedAt) && Warned(savedAt, told) is null) yield return Warning(savedAt, now);
    }

    /// <summary>The warning names the day; when it comes late, after an outage, the day is as long after it as it should be.</summary>
    private static Notice Warning(Instant savedAt, Instant now) => new(
        NoticeKind.DraftDeletion,
        LocalDatePattern.Iso.Format(LocalDate.Max(Oslo.DateOf(savedAt).PlusDays(RetentionDays), Oslo.DateOf(now).PlusDays(WarningDays))));

    /// <summary>
    /// The day of deletion that its people were warned of since it was last saved; an earlier warning named a day before a draft that was
    /// saved since can go.
    /// </summary>
    private static LocalDate? Warned(Instant savedAt, IReadOnlySet<string> told)
    {
        var earliest = Oslo.DateOf(savedAt).PlusDays(RetentionDays);
        var prefix = $"{NoticeKind.DraftDeletion}:";
        return told.Where(notice => notice.StartsWith(prefix, StringComparison.Ordinal))
            .Select(notice => LocalDatePattern.Iso.Parse(notice[prefix.Length..]))
            .Where(parsed => parsed.Success && parsed.Value >= earliest)
            .Select(parsed => (LocalDate?)parsed.Value)
            .Min();
    }

    private static Instant WarningOf(Instant savedAt) => Oslo.MorningOf(Oslo.DateOf(savedAt).PlusDays(RetentionDays - WarningDays));


    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Delete a draft that was never sent.</summary>
public sealed record DeleteDraft : Step;
