using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>A time that a rule comes to.</summary>
/// <param name="Day">The day that the rule's days give: what it is known by, also when it is on another.</param>
/// <param name="On">The day on which it is; null when it is not held.</param>
/// <param name="Why">Why it is not held, or not on its day; null when it is.</param>
public sealed record Occurrence(LocalDate Day, LocalDate? On, LocalTime From, LocalTime To, WhyNot? Why);

/// <summary>Why a meeting is not on the day that its rule gives.</summary>
public enum WhyNot
{
    MonthOff,
    Holiday,
    Eve,

    /// <summary>The organiser called it off.</summary>
    Cancelled,

    /// <summary>The organiser moved it.</summary>
    Moved,
}
