using Grants.Domain.Cases;
using Grants.Domain.Wording;

namespace Grants.Domain.Claims;

/// <summary>The objections to what is done with a claim.</summary>
internal static class ClaimObjections
{
    public static Objection NoClaim { get; } = Objection.Conflict(
        "no-claim", "Kommunen har ikke fått noe krav.", "Kommunen har ikkje fått noko krav.");

    public static Objection NoPayment { get; } = Objection.Invalid(
        "payment", "unknown-payment", "Kravet har ingen slik betaling.", "Kravet har inga slik betaling.");

    public static Objection NoCredit { get; } = Objection.Invalid(
        "credit", "unknown-credit", "Kravet har ingen slik kreditering.", "Kravet har inga slik kreditering.");

    public static Objection NetworkIsCancelled { get; } = Objection.Conflict(
        "network-cancelled", "Nettverket er avlyst, og da er kravet kreditert.", "Nettverket er avlyst, og då er kravet kreditert.");

    public static Objection NoAmount { get; } = Objection.Invalid(
        "amount", "no-amount", "Skriv et beløp over 0 kroner.", "Skriv eit beløp over 0 kroner.");

    public static Objection ImpossibleDay { get; } = Objection.Invalid(
        "paidOn", "impossible-day",
        "Betalingsdagen må være mellom dagen da kravet ble sendt, og i dag.", "Betalingsdagen må vere mellom dagen då kravet vart sendt, og i dag.");

    public static Objection MoreThanLeft(long left) => left > 0
        ? Objection.Invalid(
            "amount", "more-than-left",
            $"Beløpet er større enn det som gjenstår, {Written.Kroner(left)}. Før det som gjenstår, og betal resten tilbake.",
            $"Beløpet er større enn det som står att, {Written.Kroner(left)}. Før det som står att, og betal resten tilbake.")
        : Objection.Conflict("nothing-left", "Det gjenstår ingenting av kravet.", "Det står ingenting att av kravet.");

    public static Objection MoreThanStands(long standing) => standing > 0
        ? Objection.Invalid(
            "amount", "more-than-claimed",
            $"Beløpet er større enn det som ikke er kreditert, {Written.Kroner(standing)}.", $"Beløpet er større enn det som ikkje er kreditert, {Written.Kroner(standing)}.")
        : Objection.Conflict("all-credited", "Hele kravet er allerede kreditert.", "Heile kravet er alt kreditert.");
}
