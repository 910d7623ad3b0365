using System.Collections.Immutable;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>A gathering's programme (program) in timed slots, in their order. Times are of the clock in Oslo.</summary>
/// <param name="For">The gathering's first day when the programme was written.</param>
/// <param name="Link">Where a digital gathering is; only for those who take part.</param>
public sealed record Programme(LocalDate For, ImmutableArray<ProgrammeSlot> Slots, string? Link)
{
    /// <summary>The programme on the gathering's days as they are now: a gathering that moves takes its programme along.</summary>
    public Programme On(PlannedGathering gathering)
    {
        if (gathering.Starts is not { } first || first == For) return this;
        var days = Period.DaysBetween(For, first);
        return this with { For = first, Slots = [.. Slots.Select(slot => slot with { From = slot.From.PlusDays(days), To = slot.To.PlusDays(days) })] };
    }

    /// <summary>
    /// What would come after the last day if the gathering had these days, as it stands until then. The first day takes its slots along to the
    /// new first day, the second to the second; days that are added are empty, and days that are taken away are to be empty.
    /// </summary>
    public ImmutableArray<ProgrammeSlot> OutsideOf(PlannedGathering gathering)
    {
        if (gathering.Starts is not { } first) return [];
        var (moved, last) = (On(gathering), gathering.Ends ?? first);
        return [.. Slots.Where((_, place) => moved.Slots[place].To.Date > last)];
    }
}

/// <summary>Something in the programme.</summary>
/// <param name="Who">Who is in charge of it or speaks.</param>
public sealed record ProgrammeSlot(LocalDateTime From, LocalDateTime To, string Title, string? Who, string? Text);
