using System.Collections.Immutable;
using Grants.Domain.Calendar;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>The working days from one day to another, both inclusive: people in the demo do things when offices are open.</summary>
internal sealed class WorkingTime(LocalDate first, LocalDate last)
{
    private static readonly LocalTime Opens = new(8, 0);
    private static readonly LocalTime Closes = new(15, 45);

    private readonly int span = Period.DaysBetween(first, last) + 1;

    private readonly ImmutableArray<LocalDate> days =
        [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).Where(WorkingDays.Contains)];

    /// <summary>The working day that lies as far into the time as a day does: what comes first comes first here too.</summary>
    public LocalDate Near(LocalDate day) => days[Period.DaysBetween(first, day) * days.Length / span];

    public static bool Contains(Instant instant) =>
        Oslo.Local(instant) is var local && WorkingDays.Contains(local.Date) && local.TimeOfDay >= Opens && local.TimeOfDay <= Closes;

    /// <summary>The instant itself, or so many minutes into the first hour of the next working day as it is past its own hour.</summary>
    public static Instant OnOrAfter(Instant instant)
    {
        if (Contains(instant)) return instant;
        var local = Oslo.Local(instant);
        var next = WorkingDays.OnOrAfter(local.TimeOfDay < Opens ? local.Date : local.Date.PlusDays(1));
        return Oslo.At(next.At(new LocalTime(Opens.Hour, local.Minute, local.Second)));
    }
}
