using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>What makes a programme that nobody could follow.</summary>
public static class ProgrammeFaults
{
    /// <param name="slots">As they were written, in whatever order; an objection stands at the place that a slot was written at.</param>
    public static ImmutableArray<Objection> Of(ImmutableArray<ProgrammeSlot> slots, PlannedGathering gathering)
    {
        if (gathering.Starts is not { } first) return [GatheringObjections.HasNoDays];
        return [.. slots.Index().SelectMany(slot => Of(slot.Item, slot.Index, slots, first, gathering.Ends ?? first))];
    }

    private static IEnumerable<Objection> Of(ProgrammeSlot slot, int place, ImmutableArray<ProgrammeSlot> slots, LocalDate first, LocalDate last)
    {
        if (slot.To <= slot.From)
            yield return At(place, "to", "ends-before-it-begins", "Posten må slutte etter at den begynner.", "Posten må slutte etter at han byrjar.");
        else if (slot.From.Date < first || slot.To.Date > last)
            yield return At(
                place, "from", "outside-the-gathering", "Posten må ligge på dagene som samlingen varer.", "Posten må liggje på dagane som samlinga varer.");
        else if (slots.Index().Any(other => other.Index != place && Overlap(slot, other.Item) && (other.Item.From, other.Index).CompareTo((slot.From, place)) < 0))
            yield return At(place, "from", "slots-overlap", "Posten begynner før den forrige er slutt.", "Posten byrjar før den førre er slutt.");
    }

    private static bool Overlap(ProgrammeSlot one, ProgrammeSlot other) => one.From < other.To && other.From < one.To;

    private static Objection At(int place, string field, string code, string bokmal, string nynorsk) =>
        Objection.Invalid(string.Create(CultureInfo.InvariantCulture, $"slots[{place}].{field}"), code, bokmal, nynorsk);
}
