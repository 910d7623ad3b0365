using Grants.Domain.Wording;

namespace Grants.Workflows.Letters;

/// <summary>The right to appeal, when the call gives it, and to see the file; and who handled the case.</summary>
internal static class LetterRights
{
    public static void Write(LetterBody body, LetterFacts facts, string office)
    {
        Appeal(body, facts, office);
        var people = facts.Facts;
        body.Heading("Dere kan se saken", "De kan sjå saka")
            .Say(
                "Dere har rett til å se dokumentene i saken (forvaltningsloven §§ 18 og 19). Svar på e-posten som brevet kom med, hvis dere vil det.",
                "De har rett til å sjå dokumenta i saka (forvaltningslova §§ 18 og 19). Svar på e-posten som brevet kom med, om de vil det.")
            .Heading("Hvem som har behandlet saken", "Kven som har behandla saka")
            .Facts([
                new(body.In("Saksbehandler", "Saksbehandlar"), people.PersonOf(facts.Decided?.By).Name ?? ""),
                new(body.In("Godkjent av", "Godkjend av"), people.PersonOf(facts.Approver).Name ?? ""),
            ])
            .Text(office);
    }

    private static void Appeal(LetterBody body, LetterFacts facts, string office)
    {
        if (facts.AppealUntil is not { } last) return;
        var (day, appeal) = (Written.Date(last, body.Language), facts.Call.Appeal);
        body.Heading("Dere kan klage", "De kan klage")
            .Say(
                $"Dere kan klage på vedtaket ({appeal.Source}). Siste dag er {day}.",
                $"De kan klage på vedtaket ({appeal.Source}). Siste dag er {day}.")
            .Say(
                $"Send klagen til {office} ved å svare på e-posten som brevet kom med. Skriv hva dere klager på, og hvorfor. Endrer vi ikke vedtaket, avgjør {appeal.Instance} klagen.",
                $"Send klaga til {office} ved å svare på e-posten som brevet kom med. Skriv kva de klagar på, og kvifor. Endrar vi ikkje vedtaket, avgjer {appeal.Instance} klaga.");
    }
}
