using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkTasks;

/// <summary>
/// What is due in a task: its owner is told, and reminded a week and a day before its day, the day after it and each week from then until it is
/// done (DOMAIN.md § 5). Reminders that were missed collapse into the latest.
/// </summary>
public static class TaskProcedure
{
    private const int WeekBefore = 7;
    private const int Week = 7;

    public static Next Next(NetworkTask task, Instant now)
    {
        if (task.State is not TaskState.Open) return Cases.Next.Finished;
        if (task.Told < task.Givings) return new([new TaskStep.TellOwner(task.Givings)], null);
        var today = Morning(now);
        if (Latest(task.Content.Due, today) is { } on && Oslo.MorningOf(on) > task.GivenAt && !(task.RemindedOn >= on)) return new([new TaskStep.RemindOwner(on)], null);
        return Cases.Next.Look(Oslo.MorningOf(After(task.Content.Due, today)));
    }

    /// <summary>How many whole weeks a task is past its day, from 1 on the day after it; 0 before.</summary>
    public static int WeeksLate(LocalDate due, LocalDate today) => today <= due ? 0 : 1 + ((Days(due, today) - 1) / Week);

    /// <summary>The day whose reminders have fallen due: they do at 07:00.</summary>
    private static LocalDate Morning(Instant now)
    {
        var today = Oslo.DateOf(now);
        return Oslo.MorningOf(today) <= now ? today : today.PlusDays(-1);
    }

    /// <summary>The latest day until today on which a reminder falls; null when none has.</summary>
    private static LocalDate? Latest(LocalDate due, LocalDate today) => Days(due, today) switch
    {
        >= 1 and var late => due.PlusDays(1 + ((late - 1) / Week * Week)),
        >= -1 => due.PlusDays(-1),
        >= -WeekBefore => due.PlusDays(-WeekBefore),
        _ => null,
    };

    /// <summary>The first day after today on which one falls.</summary>
    private static LocalDate After(LocalDate due, LocalDate today) => Days(due, today) switch
    {
        < -WeekBefore => due.PlusDays(-WeekBefore),
        < -1 => due.PlusDays(-1),
        < 1 => due.PlusDays(1),
        var late => due.PlusDays(1 + (((late - 1) / Week) + 1) * Week),
    };

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
