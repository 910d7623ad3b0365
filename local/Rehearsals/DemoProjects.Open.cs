using System.Collections.Immutable;
using static Grants.Domain.Wording.Language;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

internal static partial class DemoProjects
{
    /// <summary>Alver has none of these, so that a visitor can begin one as its contact.</summary>
    public static ImmutableArray<DemoProject> Open { get; } =
    [
        new(Sent, "Rettleiarar på tur", Nynorsk, "joint-service", ["4617", "4616"], 230_000, 140_000,
            "Små tenester skal ha tilgang til rettleiing utan å tilsetje nokon sjølve.",
            "To rettleiarar har kontor i kvar kommune annakvar veke.", "RKBU Vest", "opplæring av rettleiarane"),
        new(Sent, "Språk for kjensler", Nynorsk, "methods", ["4638", "4635"], 95_000, 40_000,
            "Barn skal få hjelp til å setje ord på det dei har opplevd.",
            "Alle tilsette lærer eit enkelt samtaleverktøy og brukar det i eit halvt år.", "NORCE", "vurdering av verktøyet"),
        new(Sent, "Barnevernet møter nye naboer", Bokmal, "minorities", ["4627", "4626"], 175_000, 90_000,
            "Foreldre som er nye i landet, skal ha møtt barnevernet før de trenger det.",
            "Vi holder foreldremøter på seks språk og har faste timer på innbyggertorget.", "NORCE", "evaluering"),
        new(Sent, "Leiarar som lærer saman", Nynorsk, "leadership", ["4647", "4646", "4645"], 145_000, 85_000,
            "Leiarane skal ha nokon å drøfte vanskelege val med.",
            "Åtte samlingar med kollegarettleiing.", "Høgskulen på Vestlandet", "opplegg for kollegarettleiing"),
        new(Sent, "Unge i båt: friluft og samtale", Nynorsk, "measures", ["4628", "4629"], 110_000, 50_000,
            "Ungdom som ikkje vil sitje på kontor, skal få hjelp der dei vil vere.",
            "Ein miljøterapeut og ein båtførar tek med fire ungdomar om gongen, seks helger i året. Vi snakkar mest på veg heim.",
            "RKBU Vest", "rettleiing av miljøterapeuten"),
        new(Sent, "Ettervern som varer", Bokmal, "cooperation", ["4601", "4626"], 420_000, 330_000,
            "Ingen som har hatt barnevern, skal stå uten bolig den dagen de fyller 20.",
            "En boligkonsulent, en fra NAV og en fra barnevernet deler kontor og har tjue unge hver. Vi lager planen ett år før de flytter ut, sammen med den det gjelder.",
            "NORCE", "følgeforskning i to år"),
        new(DraftWithLeadersAsked, "Ein inngang til hjelp", Nynorsk, "cooperation", ["4640", "4639", "4641"], 250_000, 150_000,
            "Familiar skal fortelje historia si éin gong.", "Eit felles inntaksteam frå tre tenester.", "NORCE", "følgjeevaluering"),
        new(DraftWithLeadersAsked, "Samvær som er gode for barnet", Nynorsk, "measures", ["4614", "4615"], 125_000, 60_000,
            "Samvær under tilsyn skal vere førebudde og evaluerte.", "Vi lagar ein mal, lærer opp tilsynspersonar og spør barna.",
            "RKBU Vest", "malen"),
        new(DraftWithLeadersAsked, "Hjelp på kveldstid", Bokmal, "joint-service", ["4624", "4625"], 300_000, 210_000,
            "Familier skal få hjelp når det trengs, også etter klokka fire.", "Et kveldsteam med to ansatte, fem dager i uka.",
            "NORCE", "måling av bruken"),
        new(Draft, "Saman mot omsorgssvikt", Nynorsk, "measures", ["4621", "4620"], 260_000, 120_000,
            "Dei som er tett på barna, skal kjenne att teikna.", "", "", ""),
        new(Draft, "Undersøking på tre månader", Nynorsk, "methods", ["4650", "4649", "4648"], 155_000, 70_000,
            "Ingen undersøking skal gå over fristen.", "Vi går gjennom tretti saker og finn ut kvar tida blir av.", "RKBU Vest", ""),
        new(Draft, "Fosterheimar i eiga bygd", Nynorsk, "joint-service", ["4644", "4642"], 205_000, 100_000,
            "Fleire barn skal kunne bu i nærleiken av vennene sine.", "", "RKBU Vest", "rekruttering"),
        new(Draft, "Kvalitet i journalen", Nynorsk, "methods", ["4643"], 80_000, 30_000, "Journalen skal vise kvifor vi gjorde det vi gjorde.", "", "", ""),
        new(Draft, "Traumebevisst omsorg i hele tjenesten", Bokmal, "methods", ["4601", "4627", "4626"], 480_000, 350_000,
            "Alle som arbeider med barn, skal forstå hva redsel gjør med dem.", "Opplæring i tre trinn, og veiledning i grupper.",
            "RKBU Vest", "opplæringen"),
        new(Draft, "Ny på jobb i barnevernet", Nynorsk, "leadership", ["4602", "4647"], 115_000, 60_000, "Nytilsette skal bli verande.", "", "NORCE", ""),
        new(Draft, "Open dør på øya", Nynorsk, "cooperation", ["4636", "4635"], 70_000, 20_000, "", "", "", ""),
        new(Draft, "Felles fagdagar i Hardanger", Nynorsk, "methods", ["4618", "4622", "4619"], 65_000, 35_000,
            "Fagfolka i Hardanger skal kjenne kvarandre.", "Fire fagdagar i året.", "Høgskulen på Vestlandet", "foredrag"),
        new(Draft, "Gode avslutningar", Nynorsk, "measures", ["4630", "4628"], 90_000, 45_000,
            "Barn og foreldre skal vite kvifor ei sak blir avslutta, og kven dei kan ringje.", "", "", ""),
    ];
}
