using Grants.Domain.Cases;

namespace Grants.Domain.Gatherings;

/// <summary>The objections of a gathering.</summary>
internal static class GatheringObjections
{
    public static Objection HasNoDays { get; } = Objection.Conflict(
        "gathering-not-fixed", "Bestem dagene for samlingen først.", "Fastset dagane for samlinga først.");

    public static Objection NoProgramme { get; } = Objection.Conflict(
        "no-programme", "Skriv programmet før du sender det.", "Skriv programmet før du sender det.");

    public static Objection NoPoll { get; } = Objection.Conflict(
        "no-proposed-dates", "Ingen dager er foreslått for samlingen nå.", "Ingen dagar er foreslått for samlinga no.");

    public static Objection NotIn { get; } = Objection.Conflict(
        "not-registered", "Kommunen har ikke plass i nettverket.", "Kommunen har ikkje plass i nettverket.");

    public static Objection NotBegun { get; } = Objection.Conflict(
        "gathering-not-begun", "Oppmøte kan føres fra den første dagen av samlingen.", "Oppmøte kan førast frå den første dagen av samlinga.");

    public static Objection NothingHeld { get; } = Objection.Conflict(
        "gathering-not-begun", "Referatet kan godkjennes fra den første dagen av samlingen.", "Referatet kan godkjennast frå den første dagen av samlinga.");

    public static Objection EmptyMinutes { get; } = Objection.Invalid(
        "sections", "no-minutes", "Skriv noe i referatet før du godkjenner det.", "Skriv noko i referatet før du godkjenner det.");

    public static Objection ChangesMissing { get; } = Objection.Invalid(
        "changes", "missing", "Skriv hva som er endret siden forrige versjon.", "Skriv kva som er endra sidan førre versjon.");

    public static Objection NoSuchDays(string field) => Objection.Invalid(
        field, "unknown-choice", "Velg blant de foreslåtte dagene.", "Vel blant dei foreslåtte dagane.");

    public static Objection Cancelled { get; } = Objection.Conflict(
        "network-cancelled", "Arrangøren har avlyst nettverket.", "Arrangøren har avlyst nettverket.");
}
