using NodaTime;
using NodaTime.TimeZones;

namespace Grants.Domain.Calendar;

/// <summary>The clock on the wall: instants are stored in UTC, and a "day" is always the day in Oslo.</summary>
public static class Oslo
{
    // Once for the whole process; a resolver made of delegates is not free to build.
    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly LocalTime Morning = new(7, 0);
    private static readonly LocalTime LastSecond = new(23, 59, 59);

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    public static LocalDateTime Local(Instant instant) => instant.InZone(Zone).LocalDateTime;

    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>A time that the clock skips in March moves forward by the hour; one that it shows twice in October is the first.</summary>
    public static Instant At(LocalDateTime local) => Zone.ResolveLocal(local, Lenient).ToInstant();

    /// <summary>From when to when the clock is put forward over a time, which then never is; null for a time that the clock shows.</summary>
    public static (LocalTime From, LocalTime To)? SkippedAt(LocalDateTime local) => Zone.MapLocal(local) is { Count: 0 } gap
        ? (gap.EarlyInterval.IsoLocalEnd.TimeOfDay, gap.LateInterval.IsoLocalStart.TimeOfDay)
        : null;

    /// <summary>Rounds down: deadlines are kept to the second, and what arrives within the last second is in time.</summary>
    public static Instant CutToSecond(Instant instant) => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    /// <summary>07:00, when reminders and digests fall due.</summary>
    public static Instant MorningOf(LocalDate day) => At(day + Morning);

    /// <summary>23:59:59, the last second at which something arrives on the day.</summary>
    public static Instant EndOf(LocalDate day) => At(day + LastSecond);
}
