using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>A regular meeting as those who have it in their calendars are to have it.</summary>
/// <param name="Sequence">From 0, and one more for each change since it came there.</param>
/// <param name="IsOff">It is not held any more.</param>
public sealed record MeetingRevision(Occurrence Meeting, MeetingRule Rule, int Sequence, Instant ChangedAt, bool IsOff);

/// <summary>Tells from the log how often each meeting has changed: by its day alone, so that it is the same whenever it is asked for.</summary>
public static class MeetingRevisions
{
    /// <summary>Those that are, or were once, held on a day that the rule gives between two days, both inclusive; in order.</summary>
    public static ImmutableArray<MeetingRevision> Of(IEnumerable<MeetingRuleEvent> log, LocalDate from, LocalDate to)
    {
        var (state, known) = (MeetingRuleCase.None, new SortedDictionary<LocalDate, MeetingRevision>());
        foreach (var happened in log)
        {
            state = MeetingRuleCase.Evolve(state, happened);
            var held = state.Between(from, to).Where(one => one.On is not null).ToDictionary(one => one.Day);
            foreach (var (day, before) in known.ToArray())
                if (!before.IsOff && !held.ContainsKey(day)) known[day] = before with { Sequence = before.Sequence + 1, ChangedAt = happened.At, IsOff = true };
            foreach (var (day, meeting) in held)
                if (known.GetValueOrDefault(day) is not { } before) known[day] = new(meeting, state.Rule!, 0, happened.At, false);
                else if (before.IsOff || IsOtherwise(before, meeting, state.Rule!)) known[day] = new(meeting, state.Rule!, before.Sequence + 1, happened.At, false);
        }

        return [.. known.Values];
    }

    private static bool IsOtherwise(MeetingRevision before, Occurrence now, MeetingRule rule) =>
        before.Meeting != now || (before.Rule.Title, before.Rule.Place, before.Rule.Digital) != (rule.Title, rule.Place, rule.Digital);
}
