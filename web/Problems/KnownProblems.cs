using Grants.Domain.Wording;

namespace Grants.Web.Problems;

/// <summary>The problems that any endpoint can answer.</summary>
public static class KnownProblems
{
    public static Problem SignInNeeded { get; } = new(401, "sign-in-needed", new(
        "Logg inn for å gjøre dette.", "Logg inn for å gjere dette."));

    public static Problem NotYourRole { get; } = new(403, "not-your-role", new(
        "Rollen din gir ikke tilgang til dette.", "Rolla di gjev ikkje tilgang til dette."));

    public static Problem NotSameOrigin { get; } = new(403, "not-same-origin", new(
        "Forespørselen kom fra et annet nettsted. Gå til siden og prøv igjen.",
        "Førespurnaden kom frå ein annan nettstad. Gå til sida og prøv igjen."));

    public static Problem FormIsTooOld { get; } = new(400, "form-too-old", new(
        "Skjemaet er for gammelt. Last siden på nytt og prøv igjen.", "Skjemaet er for gammalt. Last sida på nytt og prøv igjen."));

    public static Problem NotFound { get; } = new(404, "not-found", new(
        "Det du ser etter, finnes ikke, eller du har ikke tilgang til det.", "Det du ser etter, finst ikkje, eller du har ikkje tilgang til det."));

    public static Problem NotAllowedHere { get; } = new(405, "method-not-allowed", new(
        "Adressen tar ikke imot denne metoden.", "Adressa tek ikkje imot denne metoden."));

    public static Problem NotJson { get; } = new(415, "wrong-media-type", new(
        "Innholdet må være JSON (Content-Type: application/json).", "Innhaldet må vere JSON (Content-Type: application/json)."));

    public static Problem WrongMediaType { get; } = new(415, "wrong-media-type", new(
        "Denne typen innhold tas ikke imot her.", "Denne typen innhald blir ikkje teken imot her."));

    public static Problem BadRequest { get; } = new(400, "bad-request", new(
        "Forespørselen kan ikke leses.", "Førespurnaden kan ikkje lesast."));

    public static Problem Conflict { get; } = new(409, "changed-meanwhile", new(
        "Noen andre endret det samme akkurat nå. Prøv igjen.", "Nokon andre endra det same akkurat no. Prøv igjen."))
    { RetryAfter = 1 };

    public static Problem StoreIsDown { get; } = new(503, "store-unavailable", new(
        "Vi får ikke lagret eller hentet noe akkurat nå. Prøv igjen om litt.", "Vi får ikkje lagra eller henta noko akkurat no. Prøv igjen om litt."))
    { RetryAfter = 5 };

    public static Problem Unexpected { get; } = new(500, "unexpected", new(
        "Noe gikk galt hos oss. Prøv igjen om litt.", "Noko gjekk gale hos oss. Prøv igjen om litt."));

    public static Problem TooLarge(long limit) => new(413, "body-too-large", new(
        $"Innholdet er for stort. Grensen er {Size(limit)}.", $"Innhaldet er for stort. Grensa er {Size(limit)}."));

    public static Problem TooManyRequests(int seconds) => new(429, "too-many-requests", new(
        $"Det kom for mange forespørsler. Prøv igjen om {seconds} sekunder.",
        $"Det kom for mange førespurnader. Prøv igjen om {seconds} sekund."))
    { RetryAfter = seconds };

    /// <summary>The problem that a bare status stands for.</summary>
    internal static Problem OfStatus(int status) => status switch
    {
        401 => SignInNeeded,
        403 => NotYourRole,
        404 => NotFound,
        405 => NotAllowedHere,
        415 => WrongMediaType,
        413 => TooLarge(Pipeline.BodyLimit.Usual),
        >= 500 => Unexpected with { Status = status },
        _ => BadRequest with { Status = status },
    };

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes >> 10} KiB";
}
