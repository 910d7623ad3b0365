using NodaTime;

namespace Grants.Workflows.CalendarFiles;

/// <summary>Something that stands in a calendar (VEVENT).</summary>
/// <param name="Uid">The same for as long as it is the same event, and nobody else's: what a calendar knows it again by.</param>
/// <param name="Sequence">From 0, and one more each time that it changes.</param>
/// <param name="Stamp">When it came to be so; the same entry is the same bytes whenever it is asked for.</param>
/// <param name="Url">A page about it.</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, Instant Stamp, EntryStatus Status, CalendarTime When, string Summary, string? Location, string? Description, string? Url);

/// <summary>How sure it is.</summary>
public enum EntryStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>When something is: on whole days, or between two times of the clock in Oslo.</summary>
public abstract record CalendarTime
{
    private CalendarTime() { }

    /// <summary>From the first day to the last, both inclusive.</summary>
    public sealed record Days(LocalDate First, LocalDate Last) : CalendarTime;

    /// <summary>In Oslo, to the second.</summary>
    public sealed record Hours(LocalDateTime Starts, LocalDateTime Ends) : CalendarTime;
}
