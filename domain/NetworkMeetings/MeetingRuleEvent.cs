using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>What happens to a network's regular meetings.</summary>
public abstract record MeetingRuleEvent(Instant At) : CaseEvent(At)
{
    public sealed record RuleWasSet(Instant At, MeetingRule Rule, PersonId By) : MeetingRuleEvent(At);

    /// <param name="Day">The day that the rule gives it.</param>
    public sealed record MeetingWasCancelled(Instant At, LocalDate Day, PersonId By) : MeetingRuleEvent(At);

    /// <param name="Day">The day that the rule gives it.</param>
    public sealed record MeetingWasMoved(Instant At, LocalDate Day, LocalDate On, LocalTime From, LocalTime To, PersonId By) : MeetingRuleEvent(At);

    /// <summary>It is as the rule says after all.</summary>
    public sealed record MeetingWasRestored(Instant At, LocalDate Day, PersonId By) : MeetingRuleEvent(At);

    /// <summary>Members were told of a decision.</summary>
    /// <param name="Decision">Which of the organiser's, from 1.</param>
    /// <param name="Through">The municipality up to which it has come; empty when it has reached everyone.</param>
    public sealed record MembersWereTold(Instant At, int Decision, string Through) : MeetingRuleEvent(At);
}
