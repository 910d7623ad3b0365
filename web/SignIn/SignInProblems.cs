using Grants.Domain.Wording;
using Grants.Web.Problems;

namespace Grants.Web.SignIn;

/// <summary>Why a sign-in does not succeed.</summary>
internal static class SignInProblems
{
    public static Problem NotAnAddress { get; } = new Problem(422, "not-an-address", new Phrase(
        "Skriv en gyldig e-postadresse.", "Skriv ei gyldig e-postadresse.")).At("email");

    public static Problem NotLetIn { get; } = new Problem(403, "not-let-in", new Phrase(
        "Vi kjenner ikke adressen du er logget inn med. Skriv den du har på jobben.",
        "Vi kjenner ikkje adressa du er logga inn med. Skriv den du har på jobben.")).At("email");

    public static Problem WrongCode { get; } = new Problem(422, "wrong-code", new Phrase(
        "Koden stemmer ikke. Sjekk den siste e-posten du fikk.", "Koden stemmer ikkje. Sjekk den siste e-posten du fekk.")).At("code");

    public static Problem Gone { get; } = new(410, "sign-in-gone", new Phrase(
        "Lenken eller koden er brukt eller for gammel. Be om en ny.", "Lenkja eller koden er brukt eller for gammal. Be om ein ny."));
}
