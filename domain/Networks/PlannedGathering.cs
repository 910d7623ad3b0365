using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>A gathering (samling) as the invitation tells it: its days, or only its month until they are fixed.</summary>
/// <param name="Number">From 1, in the order of the invitation.</param>
/// <param name="Month">The month in which it is to be; null when its days are fixed.</param>
/// <param name="Starts">The first day; null until it is fixed.</param>
/// <param name="Ends">The last day, inclusive; the first one when it is not said.</param>
public sealed record PlannedGathering(int Number, YearMonth? Month, LocalDate? Starts, LocalDate? Ends, string? Place, bool Digital)
{
    public bool IsFixed => Starts is not null;

    /// <summary>How many days it lasts; 0 until they are fixed.</summary>
    public int Days => Starts is { } first ? Period.DaysBetween(first, Ends ?? first) + 1 : 0;
}
