using Grants.Domain.Wording;

namespace Grants.Web.Problems;

/// <summary>The short title of a problem, by its status.</summary>
internal static class ProblemTitles
{
    public static Phrase Of(int status) => status switch
    {
        400 => new("Forespørselen kan ikke leses", "Førespurnaden kan ikkje lesast"),
        401 => new("Du må logge inn", "Du må logge inn"),
        403 => new("Du har ikke tilgang", "Du har ikkje tilgang"),
        404 => new("Finnes ikke", "Finst ikkje"),
        405 => new("Kan ikke gjøres her", "Kan ikkje gjerast her"),
        406 or 415 => new("Formatet støttes ikke", "Formatet er ikkje støtta"),
        409 => new("Kan ikke gjøres nå", "Kan ikkje gjerast no"),
        410 => new("Gjelder ikke lenger", "Gjeld ikkje lenger"),
        412 => new("Innholdet er endret i mellomtiden", "Innhaldet er endra i mellomtida"),
        413 => new("For mye å ta imot", "For mykje å ta imot"),
        422 => new("Noe må rettes", "Noko må rettast"),
        428 => new("Versjonen mangler", "Versjonen manglar"),
        429 => new("For mange forespørsler", "For mange førespurnader"),
        503 => new("Midlertidig utilgjengelig", "Mellombels utilgjengeleg"),
        _ => new("Noe gikk galt", "Noko gjekk gale"),
    };
}
