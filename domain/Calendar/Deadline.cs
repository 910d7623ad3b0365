using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>A deadline (frist) as a call or network states it: a date and time in Oslo, to the second.</summary>
public static class Deadline
{
    /// <summary>
    /// The instant that counts. A deadline on a Saturday, Sunday or holiday moves to the same time on the next working
    /// day only when the call says so (<paramref name="movesToWorkingDay"/>).
    /// </summary>
    public static Instant Effective(LocalDateTime stored, bool movesToWorkingDay) =>
        Oslo.At(movesToWorkingDay ? WorkingDays.OnOrAfter(stored.Date) + stored.TimeOfDay : stored);

    /// <summary>The receipt is cut to the second, and the deadline's own second is in time.</summary>
    public static bool IsKept(Instant deadline, Instant received) => Oslo.CutToSecond(received) <= deadline;
}
