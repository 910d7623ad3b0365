using Grants.Domain.Calendar;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>When an organiser holds theme meetings, and until when they are to be asked for.</summary>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Deadline">Oslo time; what comes later is taken, and marked as late. Null when there is none.</param>
public sealed record MeetingTerms(LocalDate From, LocalDate To, LocalDateTime? Deadline)
{
    public bool Allows(LocalDate day) => From <= day && day <= To;

    public bool IsLate(Instant received) => Deadline is { } deadline && !Calendar.Deadline.IsKept(Oslo.At(deadline), received);

    /// <summary>A network's council visits have their half of a year.</summary>
    public static MeetingTerms Of(CouncilVisit visit) => visit.Season is Season.Spring
        ? new(new(visit.Year, 1, 1), new(visit.Year, 6, 30), null)
        : new(new(visit.Year, 7, 1), new(visit.Year, 12, 31), null);
}
