using NodaTime;

namespace Grants.Domain.Calendar;

/// <summary>The time for an appeal (klagefrist): three weeks from when the notice arrived, forvaltningsloven § 29.</summary>
public static class AppealTime
{
    /// <summary>
    /// The same weekday three weeks later (domstolloven § 148), and the next working day when that is a Saturday, Sunday
    /// or holiday (§ 149).
    /// </summary>
    public static LocalDate LastDay(LocalDate noticeArrived) => WorkingDays.OnOrAfter(noticeArrived.PlusWeeks(3));
}
