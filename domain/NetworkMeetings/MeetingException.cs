using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>What the organiser has decided for a single meeting, which the rule does not say.</summary>
/// <param name="On">The day that it is moved to; null when it is called off.</param>
public sealed record MeetingException(LocalDate? On, LocalTime From, LocalTime To);
