using Grants.Domain.Cases;

namespace Grants.Domain.Registrations;

/// <summary>The objections of a network's roster.</summary>
internal static class RosterObjections
{
    public static Objection NoRegistration { get; } = Objection.Conflict(
        "no-registration", "Nettverket tar ikke imot påmeldinger her.", "Nettverket tek ikkje imot påmeldingar her.");

    public static Objection NotOpen { get; } = Objection.Conflict(
        "registration-not-open", "Påmeldingen er ikke åpnet ennå.", "Påmeldinga er ikkje opna enno.");

    public static Objection Cancelled { get; } = Objection.Conflict(
        "network-cancelled", "Arrangøren har avlyst nettverket.", "Arrangøren har avlyst nettverket.");

    public static Objection AlreadyRegistered { get; } = Objection.Conflict(
        "already-registered", "Kommunen er allerede påmeldt. Endre påmeldingen i stedet.", "Kommunen er alt påmeld. Endre påmeldinga i staden.");

    public static Objection NotRegistered { get; } = Objection.Conflict(
        "not-registered", "Kommunen er ikke påmeldt. Meld på kommunen på nytt.", "Kommunen er ikkje påmeld. Meld på kommunen på nytt.");

    public static Objection WithdrawInstead { get; } = Objection.Conflict(
        "already-registered", "Kommunen er påmeldt. Trekk påmeldingen i stedet.", "Kommunen er påmeld. Trekk påmeldinga i staden.");

    public static Objection OfferRanOut { get; } = Objection.Conflict(
        "offer-ran-out",
        "Fristen for å svare på tilbudet er ute. Plassen går til den neste på ventelisten.",
        "Fristen for å svare på tilbodet er ute. Plassen går til den neste på ventelista.");

    public static Objection NoOffer { get; } = Objection.Conflict(
        "no-offer", "Kommunen har ikke fått tilbud om plass.", "Kommunen har ikkje fått tilbod om plass.");

    public static Objection HostAnswers { get; } = Objection.Conflict(
        "host-answers",
        "Vertskommunen har fått det samme tilbudet og svarer for dere begge. Dere får plass når den sier ja.",
        "Vertskommunen har fått det same tilbodet og svarer for dykk begge. De får plass når han seier ja.");

    public static Objection FromIsPast { get; } = Objection.Invalid(
        "from", "impossible-day", "Kommunen kan bli med fra i dag eller senere. Velg en annen dag.", "Kommunen kan bli med frå i dag eller seinare. Vel ein annan dag.");

    public static Objection HostIsItself { get; } = Objection.Invalid(
        "hostMunicipality", "host-is-itself",
        "Oppgi vertskommune bare når en annen kommune driver barnevernet for dere.", "Oppgje vertskommune berre når ein annan kommune driv barnevernet for dykk.");

    public static Objection HostHasHost { get; } = Objection.Invalid(
        "hostMunicipality", "host-has-host",
        "En vertskommune driver sitt eget barnevern. Sjekk hvilken kommune som er vert.", "Ein vertskommune driv sitt eige barnevern. Sjekk kva kommune som er vert.");

    public static Objection DeadlineIsNotPast { get; } = Objection.Conflict(
        "deadline-not-past", "Vent til påmeldingsfristen er ute.", "Vent til påmeldingsfristen er ute.");

    public static Objection AlreadyStarted { get; } = Objection.Conflict(
        "already-started", "Nettverket er allerede i gang.", "Nettverket er alt i gang.");

    public static Objection UntilIsNotLater { get; } = Objection.Invalid(
        "until", "deadline-not-later",
        "Oppgi en ny frist, senere enn den gamle og fram i tid.", "Oppgje ein ny frist, seinare enn den gamle og fram i tid.");

    public static Objection NotInvited { get; } = Objection.Forbidden(
        "not-invited", "Kommunen er ikke invitert til nettverket. Kontakt arrangøren.", "Kommunen er ikkje invitert til nettverket. Kontakt arrangøren.");

    public static Objection NotYourNetwork { get; } = Objection.Forbidden(
        "not-your-office", "Nettverket hører til en annen arrangør.", "Nettverket høyrer til ein annan arrangør.");

    public static Objection NotYourMunicipality { get; } = Objection.Forbidden(
        "not-your-municipality", "Du kan bare svare for din egen kommune.", "Du kan berre svare for din eigen kommune.");

    public static Objection TooFew(int registered, int minimum) => Objection.Conflict(
        "too-few-municipalities",
        $"{registered} kommuner har plass, og nettverket trenger {minimum}. Forleng fristen, eller avlys.",
        $"{registered} kommunar har plass, og nettverket treng {minimum}. Forleng fristen, eller avlys.");
}
