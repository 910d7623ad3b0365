using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>When a municipality wants its theme meeting (ønske): some day of a month, or one day.</summary>
/// <param name="Month">Null when it is a day.</param>
/// <param name="Day">Null when it is a month.</param>
public sealed record Wish(YearMonth? Month, LocalDate? Day)
{
    public static Wish For(YearMonth month) => new(month, null);

    public static Wish For(LocalDate day) => new(null, day);

    /// <summary>The days that it leaves to choose from, in order.</summary>
    public IEnumerable<LocalDate> EachDay() => Month is { } month ? month.ToDateInterval() : [Day!.Value];
}
