using Grants.Domain.Cases;

namespace Grants.Domain.Applications;

/// <summary>The objections that several of an application's rules share.</summary>
internal static class Objections
{
    public static Objection Withdrawn { get; } = Objection.Conflict(
        "withdrawn", "Søknaden er trukket.", "Søknaden er trekt.");

    public static Objection AlreadyDecided { get; } = Objection.Conflict(
        "already-decided", "Saken er avgjort. Skriv en melding til saksbehandleren.", "Saka er avgjord. Skriv ei melding til saksbehandlaren.");

    /// <summary>Why nothing more is judged or asked for in a case that is not in review: it is withdrawn, proposed, or decided.</summary>
    public static Objection NoLongerInReview(ApplicationCase state) => Status.Of(state) switch
    {
        ApplicationStatus.Withdrawn => Withdrawn,
        ApplicationStatus.Proposed when state.Decision.Standing is null => ProposalLies,
        _ => AlreadyDecided,
    };

    private static Objection ProposalLies { get; } = Objection.Conflict(
        "return-proposal-first",
        "Det ligger et forslag til vedtak i saken. En godkjenner må først sende forslaget tilbake på sakens side, med «Send tilbake» under Vedtak.",
        "Det ligg eit framlegg til vedtak i saka. Ein godkjennar må først sende framlegget tilbake på sida til saka, med «Send tilbake» under Vedtak.");

    public static Objection ReasonMissing { get; } = Objection.Invalid(
        "reason", "reason-missing", "Skriv hvorfor.", "Skriv kvifor.");

    public static Objection NotSent { get; } = Objection.Conflict(
        "not-sent", "Søknaden er ikke sendt ennå.", "Søknaden er ikkje send enno.");

    public static Objection NotYetReceived { get; } = Objection.Invalid(
        "receivedAt", "received-in-the-future", "Tidspunktet er ikke kommet ennå.", "Tidspunktet har ikkje kome enno.");

    public static Objection NotYourQuestion { get; } = Objection.Forbidden(
        "not-your-question",
        "Spørsmålet er gått videre til en annen, eller søknaden er endret. Bruk lenken i den siste e-posten.",
        "Spørsmålet har gått vidare til ein annan, eller søknaden er endra. Bruk lenkja i den siste e-posten.");

    public static Objection SeenIsOlder { get; } = Objection.Conflict(
        "content-changed",
        "Søknaden er endret etter at du så den. Se hva dere sier ja til nå, og svar på nytt.",
        "Søknaden er endra etter at du såg han. Sjå kva de seier ja til no, og svar på nytt.");

    public static Objection AnswerStands { get; } = Objection.Conflict(
        "answer-stands",
        "Fristen er ute, og svaret står. Ta kontakt med kommunen som søker.",
        "Fristen er ute, og svaret står. Ta kontakt med kommunen som søkjer.");

    public static Objection NothingIsAwaited { get; } = Objection.Conflict(
        "nothing-awaited", "Vi venter ikke på noe i denne saken.", "Vi ventar ikkje på noko i denne saka.");
}
