using Grants.Domain.Cases;

namespace Grants.Domain.Gatherings;

/// <summary>The objections of a gathering.</summary>
internal static class GatheringObjections
{
    public static Objection HasNoDays { get; } = Objection.Conflict(
        "gathering-not-fixed", "Bestem dagene for samlingen først.", "Fastset dagane for samlinga først.");

    public static Objection NoProgramme { get; } = Objection.Conflict(
        "no-programme", "Skriv programmet før du sender det.", "Skriv programmet før du sender det.");

    public static Objection Cancelled { get; } = Objection.Conflict(
        "network-cancelled", "Arrangøren har avlyst nettverket.", "Arrangøren har avlyst nettverket.");
}
