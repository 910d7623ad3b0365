using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.CalendarFiles;

/// <summary>A calendar as the bytes of its file (RFC 5545, RFC 7986): the same bytes for the same calendar.</summary>
public static class CalendarWriter
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static byte[] Write(CalendarFile calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Encoding.UTF8.GetBytes(string.Concat(Lines(calendar).Select(line => ContentLine.Of(line.Name, line.Value))));
    }

    private static IEnumerable<(string Name, string Value)> Lines(CalendarFile calendar) =>
    [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", $"-//Grants//Grants//{calendar.Language.ToUpperInvariant()}"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        // The first of each pair is RFC 7986's, the other what Outlook and Google read.
        .. Text("NAME", calendar.Name),
        .. Text("X-WR-CALNAME", calendar.Name),
        .. Text("DESCRIPTION", calendar.Description),
        .. Text("X-WR-CALDESC", calendar.Description),
        ("REFRESH-INTERVAL;VALUE=DURATION", "PT12H"),
        ("X-PUBLISHED-TTL", "PT12H"),
        ("X-WR-TIMEZONE", OsloTimeZone.Id),
        .. calendar.Entries.Any(entry => entry.When is CalendarTime.Hours) ? OsloTimeZone.Lines : [],
        .. calendar.Entries.SelectMany(Lines),
        ("END", "VCALENDAR"),
    ];

    private static IEnumerable<(string Name, string Value)> Lines(CalendarEntry entry) =>
    [
        ("BEGIN", "VEVENT"),
        .. Text("UID", entry.Uid),
        ("DTSTAMP", Utc.Format(entry.Stamp)),
        ("LAST-MODIFIED", Utc.Format(entry.Stamp)),
        ("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("STATUS", StatusOf(entry)),
        .. Times(entry.When),
        .. Text("SUMMARY", entry.Summary),
        .. Text("LOCATION", entry.Location),
        .. Text("DESCRIPTION", entry.Description),
        .. entry.Url is { } url ? [("URL", UrlOf(url))] : Array.Empty<(string, string)>(),
        ("END", "VEVENT"),
    ];

    private static string StatusOf(CalendarEntry entry) => entry.Status switch
    {
        EntryStatus.Confirmed => "CONFIRMED",
        EntryStatus.Tentative => "TENTATIVE",
        EntryStatus.Cancelled => "CANCELLED",
        var other => throw new System.Diagnostics.UnreachableException($"{other}"),
    };

    // The end of whole days is the day after the last one (§ 3.6.1).
    private static (string Name, string Value)[] Times(CalendarTime when) => when switch
    {
        CalendarTime.Days days =>
        [
            ("DTSTART;VALUE=DATE", Day.Format(days.First)), ("DTEND;VALUE=DATE", Day.Format(days.Last.PlusDays(1))), ("TRANSP", "OPAQUE"),
        ],
        CalendarTime.Hours hours =>
        [
            ($"DTSTART;TZID={OsloTimeZone.Id}", Time.Format(hours.Starts)), ($"DTEND;TZID={OsloTimeZone.Id}", Time.Format(hours.Ends)), ("TRANSP", "OPAQUE"),
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<(string Name, string Value)> Text(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [(name, ContentLine.Text(text))];

    private static string UrlOf(string url) => url.All(c => c is > ' ' and < (char)127)
        ? url
        : throw new ArgumentException("A page's address in a calendar is a whole web address.", nameof(url));
}
