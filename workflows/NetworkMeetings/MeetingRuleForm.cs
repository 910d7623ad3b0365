namespace Grants.Workflows.NetworkMeetings;

/// <summary>A network's rule for its regular meetings, as it is sent over the wire. Times are Oslo's.</summary>
/// <param name="Weekday"><c>monday</c> … <c>sunday</c>.</param>
/// <param name="Monthly">Which of the month's weekdays: <c>first</c>, <c>second</c>, <c>third</c>, <c>fourth</c> or <c>last</c>; this or <paramref name="Weeks"/>.</param>
/// <param name="Weeks">Every so many weeks, counted from the first day.</param>
/// <param name="From"><c>09:00</c>.</param>
/// <param name="To"><c>15:30</c>.</param>
/// <param name="First">No meeting is before this day.</param>
/// <param name="Last">No meeting is after this day.</param>
/// <param name="MonthsOff">Months without a meeting, from 1 to 12.</param>
/// <param name="EvesOff">Whether the days before the great holidays are as holidays; not unless it is said.</param>
/// <param name="OnHoliday"><c>skip</c> (unless it is said) or <c>weekBefore</c>.</param>
public sealed record MeetingRuleForm(
    string? Title = null, string? Weekday = null, string? Monthly = null, int? Weeks = null, string? From = null, string? To = null, string? First = null, string? Last = null,
    IReadOnlyList<int>? MonthsOff = null, bool? EvesOff = null, string? OnHoliday = null, string? Place = null, bool? Digital = null);

/// <summary>Another day or time for a single meeting.</summary>
/// <param name="From">As the rule says unless it is said.</param>
/// <param name="To">As the rule says unless it is said.</param>
public sealed record MoveForm(string? On = null, string? From = null, string? To = null);
