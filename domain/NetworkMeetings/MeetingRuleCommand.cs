using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>What the organiser wants done with a network's regular meetings.</summary>
public abstract record MeetingRuleCommand
{
    private MeetingRuleCommand() { }

    public sealed record SetRule(MeetingRule Rule) : MeetingRuleCommand;

    /// <param name="Day">The day that the rule gives it.</param>
    public sealed record CancelMeeting(LocalDate Day) : MeetingRuleCommand;

    /// <param name="Day">The day that the rule gives it.</param>
    /// <param name="From">As the rule says when it is null.</param>
    /// <param name="To">As the rule says when it is null.</param>
    public sealed record MoveMeeting(LocalDate Day, LocalDate On, LocalTime? From, LocalTime? To) : MeetingRuleCommand;

    public sealed record RestoreMeeting(LocalDate Day) : MeetingRuleCommand;
}
