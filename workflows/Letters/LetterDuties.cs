using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Letters;

/// <summary>What comes with a grant (tilskuddsbrev): its purpose, terms, payment, reporting, control, and what happens on breach.</summary>
internal static class LetterDuties
{
    public static void Write(LetterBody body, LetterFacts facts, Proposal decided)
    {
        var (call, language) = (facts.Call, body.Language);
        var useBy = Written.Date(call.UseBy, language);
        var project = MailWriter.Quoted(facts.Title ?? "");
        body.Heading("Formålet", "Formålet")
            .Text(call.Purpose)
            .Say($"Tilskuddet skal brukes til prosjektet {project}, slik det er beskrevet i søknaden.", $"Tilskotet skal brukast til prosjektet {project}, slik det er skildra i søknaden.")
            .Heading("Vilkår", "Vilkår")
            .List([
                body.In($"Pengene skal være brukt senest {useBy}.", $"Pengane skal vere brukte seinast {useBy}."),
                body.In("Endringer i prosjektet, partnerne eller budsjettet skal dere avtale med oss først.", "Endringar i prosjektet, partnarane eller budsjettet skal de avtale med oss først."),
                .. decided.Terms,
            ])
            .Heading("Utbetaling", "Utbetaling");
        _ = call.PaymentsBy is { } paid && paid >= facts.Day
            ? body.Say($"Vi betaler ut tilskuddet senest {Written.Date(paid, language)}, til kommunens konto.", $"Vi betaler ut tilskotet seinast {Written.Date(paid, language)}, til kontoen til kommunen.")
            : body.Say("Vi skriver til dere om utbetalingen. Pengene går til kommunens konto.", "Vi skriv til dykk om utbetalinga. Pengane går til kontoen til kommunen.");
        body.Heading("Rapport og regnskap", "Rapport og rekneskap");
        _ = call.ReportDue is { } due
            ? body.Say(
                $"Send oss en rapport om hva dere gjorde, og regnskap mot budsjettet, senest {Written.Date(due, language)}.",
                $"Send oss ein rapport om kva de gjorde, og rekneskap mot budsjettet, seinast {Written.Date(due, language)}.")
            : body.Say(
                "Dere skal sende oss en rapport om hva dere gjorde, og regnskap mot budsjettet. Vi skriver til dere om når.",
                "De skal sende oss ein rapport om kva de gjorde, og rekneskap mot budsjettet. Vi skriv til dykk om når.");
        body.Heading("Kontroll", "Kontroll")
            .Say(
                "Vi og Riksrevisjonen kan kontrollere at pengene blir brukt som forutsatt (bevilgningsreglementet § 10). Ta vare på bilagene.",
                "Vi og Riksrevisjonen kan kontrollere at pengane blir brukte som føresett (løyvingsreglementet § 10). Ta vare på bilaga.")
            .Heading("Hvis vilkårene blir brutt", "Om vilkåra blir brotne")
            .Say(
                "Penger som ikke blir brukt, eller som blir brukt til noe annet, skal dere betale tilbake. Bryter dere vilkårene, kan vi holde tilbake tilskuddet eller kreve det tilbake.",
                "Pengar som ikkje blir brukte, eller som blir brukte til noko anna, skal de betale tilbake. Bryt de vilkåra, kan vi halde tilbake tilskotet eller krevje det tilbake.");
    }
}
