namespace Grants.Workflows.CalendarFiles;

/// <summary>
/// Europe/Oslo as a calendar file has it: the rule since 1996, the last Sundays of March and October. Calendars read a rule better
/// than a list of changes; should the law change it, the test against the time zone database fails.
/// </summary>
internal static class OsloTimeZone
{
    public const string Id = "Europe/Oslo";

    public static IReadOnlyList<(string Name, string Value)> Lines { get; } =
    [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", Id),
        .. Observance("DAYLIGHT", "19960331T020000", 3, "+0100", "+0200", "CEST"),
        .. Observance("STANDARD", "19961027T030000", 10, "+0200", "+0100", "CET"),
        ("END", "VTIMEZONE"),
    ];

    private static (string Name, string Value)[] Observance(string kind, string starts, int month, string from, string to, string name) =>
    [
        ("BEGIN", kind),
        ("DTSTART", starts),
        ("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"),
        ("TZOFFSETFROM", from),
        ("TZOFFSETTO", to),
        ("TZNAME", name),
        ("END", kind),
    ];
}
