using System.Collections.Immutable;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>What a decision of the organiser changed in a network's regular meetings.</summary>
/// <param name="After">The meetings as they were then.</param>
/// <param name="Shifts">The meetings that it changed, in order.</param>
/// <param name="Revisions">The same as calendars are to have them.</param>
public sealed record MeetingChange(Network Network, Instant At, MeetingRuleCase After, bool IsOfRule, ImmutableArray<MeetingShift> Shifts, ImmutableArray<MeetingRevision> Revisions)
{
    /// <summary>As it stood in the log then, so that two decisions close upon each other are told of one after the other.</summary>
    /// <param name="decision">Which of the organiser's, from 1.</param>
    public static MeetingChange Of(Network network, IEnumerable<MeetingRuleEvent> log, int decision)
    {
        var decisions = log.Where(happened => happened is not MeetingRuleEvent.MembersWereTold).Take(decision).ToArray();
        var before = decisions[..^1].Aggregate(MeetingRuleCase.None, MeetingRuleCase.Evolve);
        var after = MeetingRuleCase.Evolve(before, decisions[^1]);
        var shifts = MeetingShifts.Of(before, after, decisions[^1].At);
        var days = shifts.Select(shift => (shift.Before ?? shift.After)!.Day).ToHashSet();
        return new(
            network, decisions[^1].At, after, decisions[^1] is MeetingRuleEvent.RuleWasSet, shifts,
            [.. MeetingRevisions.Of(decisions, days.Min(), days.Max()).Where(revision => days.Contains(revision.Meeting.Day))]);
    }
}
