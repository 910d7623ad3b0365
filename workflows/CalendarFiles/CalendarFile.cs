using System.Collections.Immutable;

namespace Grants.Workflows.CalendarFiles;

/// <summary>A calendar that is published as a file (RFC 5545, <c>METHOD:PUBLISH</c>): fetched once, or again and again by who subscribes.</summary>
/// <param name="Name">What calendars call it.</param>
/// <param name="Description">What is good to know of the whole of it.</param>
/// <param name="Language"><c>nb</c> or <c>nn</c>.</param>
public sealed record CalendarFile(string Name, string? Description, string Language, ImmutableArray<CalendarEntry> Entries)
{
    /// <summary>What it is called where files are named by what they hold.</summary>
    public const string MediaType = "text/calendar";
}
