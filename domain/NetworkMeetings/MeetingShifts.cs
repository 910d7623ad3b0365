using System.Collections.Immutable;
using Grants.Domain.Calendar;
using NodaTime;

namespace Grants.Domain.NetworkMeetings;

/// <summary>A regular meeting that has come to be otherwise.</summary>
/// <param name="Before">Null when the rule gave none then, as it was.</param>
/// <param name="After">Null when the rule gives none then any more.</param>
public sealed record MeetingShift(Occurrence? Before, Occurrence? After)
{
    public bool WasHeld => Before is { On: not null };

    public bool IsHeld => After is { On: not null };
}

/// <summary>What a decision of the organiser changes for those who have the meetings in their calendars.</summary>
public static class MeetingShifts
{
    /// <summary>How far ahead meetings stand in calendars: as far as somebody has heard of them.</summary>
    public const int MonthsAhead = 18;

    /// <summary>A meeting that was moved stands at the day that the rule gave, so those of the last months are looked at too.</summary>
    private const int MonthsBack = 2;

    /// <summary>Those that are changed, of today and later, in order.</summary>
    public static ImmutableArray<MeetingShift> Of(MeetingRuleCase before, MeetingRuleCase after, Instant at)
    {
        var today = Oslo.DateOf(at);
        var (from, to) = (today.PlusMonths(-MonthsBack), today.PlusMonths(MonthsAhead));
        var (was, now) = (before.Between(from, to).ToDictionary(one => one.Day), after.Between(from, to).ToDictionary(one => one.Day));
        return
        [
            .. was.Keys.Union(now.Keys).Order().Select(day => new MeetingShift(was.GetValueOrDefault(day), now.GetValueOrDefault(day)))
                .Where(shift => shift is not { WasHeld: false, IsHeld: false } && LastDay(shift) >= today && (!IsSame(shift) || (shift.IsHeld && !HasSameText(before, after)))),
        ];
    }

    /// <summary>
    /// Whether members are told: of every single one that is changed, and of a rule that changes what they have been told of. A rule that
    /// only brings more meetings, as the first one does, changes nothing for them; it stands in the calendar.
    /// </summary>
    public static bool AreTold(MeetingRuleCase before, MeetingRuleCase after, MeetingRuleEvent happened) =>
        Of(before, after, happened.At).Any(shift => shift.WasHeld || happened is not MeetingRuleEvent.RuleWasSet);

    private static LocalDate LastDay(MeetingShift shift) => LocalDate.Max(shift.Before?.On ?? LocalDate.MinIsoValue, shift.After?.On ?? LocalDate.MinIsoValue);

    private static bool IsSame(MeetingShift shift) =>
        shift is { WasHeld: true, IsHeld: true } && (shift.Before!.On, shift.Before.From, shift.Before.To) == (shift.After!.On, shift.After.From, shift.After.To);

    private static bool HasSameText(MeetingRuleCase before, MeetingRuleCase after) =>
        (before.Rule?.Title, before.Rule?.Place, before.Rule?.Digital) == (after.Rule?.Title, after.Rule?.Place, after.Rule?.Digital);
}
