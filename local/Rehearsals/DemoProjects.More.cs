using System.Collections.Immutable;
using static Grants.Domain.Wording.Language;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

internal static partial class DemoProjects
{
    /// <summary>More of the closed call's: most of them wait for a caseworker.</summary>
    private static ImmutableArray<DemoProject> More =>
    [
        new(ScoredByPer, "Ein dag i veka på familiens hus", Nynorsk, "cooperation", ["4611", "4612", "4613"], 185_000, 95_000,
            "Foreldre som er usikre, skal kunne stikke innom utan time og utan at nokon opprettar ei sak.",
            "Vi har halde ope hus i Etne i eit halvt år, og det kjem fleire kvar veke. No vil Sveio og Bømlo gjere det same. Helsesjukepleiar, PP-tenesta og barnevernet er til stades samtidig, og vi skriv ned kva folk spør om.",
            "Høgskulen på Vestlandet", "samtalar med foreldre om kva dei fekk ut av det"),
        new(ScoredByPer, "Hjelp hjemme før det blir en sak", Bokmal, "measures", ["4624", "4627", "4626"], 330_000, 240_000,
            "Familier som får en melding henlagt, skal likevel få et tilbud. I fjor kom fire av ti tilbake innen ett år.",
            "Et lite team ringer opp alle som har fått meldingen sin henlagt, og tilbyr inntil seks besøk. Vi følger med på hvor mange som takker ja, hvem det er, og om de kommer tilbake.",
            "NORCE", "utvalg, skjema og en enkel effektmåling"),
        new(Sent, "Når mor eller far sit i fengsel", Nynorsk, "methods", ["4640", "4641"], 95_000, 40_000,
            "Barn av innsette skal ha ein vaksen som veit om det, og besøk som dei gler seg til.",
            "Vi lagar ei felles rutine saman med fengselet og skulane, og prøver henne ut med alle vi kjenner til. Det er ikkje mange barn, men dei har vore gløymde lenge.",
            "Høgskulen på Vestlandet", "kunnskapsoversikt og ein fagdag"),
        new(Sent, "Fosterhjem der barnet kommer fra", Bokmal, "joint-service", ["4601", "4626", "4631"], 460_000, 380_000,
            "Flere barn skal kunne bli på skolen sin når de må flytte hjemmefra.",
            "To ansatte leter i slekt og nettverk på heltid, og har fem dager på seg fra saken åpnes. Bergen har metoden, Øygarden og Alver har hatt for få saker til å få rutine. Vi måler hvor mange som får bli i nærmiljøet.",
            "RKBU Vest", "opplæring i nettverkskartlegging og tall før og etter"),
        new(Sent, "Samtalegrupper for barn med foreldre som ruser seg", Bokmal, "measures", ["4602", "4647"], 140_000, 75_000,
            "Ingen barn skal tro at de er den eneste.",
            "Vi starter to grupper i Florø og to i Førde, med åtte kvelder hver. Skolene har lovet å slippe gruppelederne til. Ungdommer som har gått i gruppe før, er med på den siste kvelden.",
            "RKBU Vest", "gruppeopplegg og veiledning av lederne"),
        new(Sent, "Barnevernvakt i lag med legevakta", Nynorsk, "joint-service", ["4614", "4611", "4615", "4616"], 390_000, 270_000,
            "Den som ringjer om natta, skal få snakke med ein som kan barnevern.",
            "Legevakta på Stord tek telefonen i dag, og har ingen å sende. Vi lærer opp sju personar som går i turnus, og har dei same rutinane i alle fire kommunane. Ordninga er mellombels til ho er evaluert.",
            "NORCE", "gjennomgang av alle utrykkingar"),
        new(Sent, "Rettleiing over fjellet", Nynorsk, "leadership", ["4619", "4620", "4618"], 75_000, 45_000,
            "Eidfjord og Ulvik har éin barnevernpedagog kvar. Dei skal ikkje stå åleine i dei tyngste sakene.",
            "Fast rettleiing annankvar torsdag, på skjerm når vegen er stengd, og to heile dagar saman på Kinsarvik.",
            "Høgskulen på Vestlandet", "rettleiar i tolv økter"),
        new(Sent, "Skulefråvær: vi ringjer same dag", Nynorsk, "cooperation", ["4651", "4650", "4649"], 205_000, 130_000,
            "Fråvær skal bli oppdaga i første veka, ikkje i tredje månaden.",
            "Skulane i Stryn har laga eit enkelt varsel. Vi utvidar det til Gloppen og Stad, og set av ein miljøterapeut som kan reise ut same dagen. Etter jul går vi gjennom alle varsla saman med PP-tenesta.",
            "NORCE", "statistikk og intervju med elevar"),
        new(WithoutAttachment, "Felles opplæring i tilknyting", Nynorsk, "methods", ["4634", "4632", "4633", "4631"], 125_000, 65_000,
            "Alle som møter småbarn i Nordhordland, skal sjå dei same teikna og bruke dei same orda.",
            "Kurs i tre samlingar for barnehage, helsestasjon og barnevern. Mellom samlingane filmar vi eige samspel og ser det i små grupper.",
            "RKBU Vest", "kurshaldarar og materiell"),
        new(BudgetOutOfBalance, "Tolketjeneste barna kan stole på", Bokmal, "minorities", ["4601", "4624"], 270_000, 200_000,
            "Barn skal aldri tolke for foreldrene sine.",
            "Vi lager en avtale om kvalifiserte tolker, kurs for saksbehandlere i å snakke gjennom tolk, og et kort opptak på åtte språk om hva et møte med barnevernet er. Brukerrådet for innvandrere leser alt før vi trykker.",
            "NORCE", "brukerundersøkelse blant foreldre og tolker"),
        new(SilentLeader, "Tiltaksplanar som barnet forstår", Nynorsk, "methods", ["4635", "4637", "4638"], 85_000, 35_000,
            "Barnet skal kunne lese sin eigen plan, eller få han lesen, og seie kva som er feil.",
            "Vi skriv om malane våre saman med ei gruppe ungdomar. Kvar saksbehandlar prøver dei i to saker, og vi samlar det som ikkje fungerte.",
            "Høgskulen på Vestlandet", "språkvask og leiing av ungdomsgruppa"),
    ];
}
