using System.Collections.Immutable;
using static Grants.Domain.Wording.Language;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

internal static partial class DemoProjects
{
    /// <summary>The rest of the closed call's; the late ones come last.</summary>
    private static ImmutableArray<DemoProject> Others =>
    [
        new(ScoredByPer, "Trygg i eigen heim: tiltak mot vald", Nynorsk, "measures", ["4622", "4623"], 180_000, 80_000,
            "Barn som har opplevd vald, skal få hjelp medan saka går, ikkje etterpå.",
            "To terapeutar blir lærte opp i eit behandlingsopplegg for familiar der det har vore vald, og tek imot familiar frå begge kommunane.",
            "RKBU Vest", "opplæring i metoden"),
        new(ScoredByPer, "Vi øver på den vanskelege samtalen", Nynorsk, "methods", ["4630", "4628", "4629"], 120_000, 60_000,
            "Alle tilsette skal vere trygge på å snakke med barn om det som er vanskeleg.",
            "Tenestene øver saman ein halv dag i månaden, med opptak, tilbakemelding og ein rettleiar utanfrå.",
            "Høgskulen på Vestlandet", "rettleiing og øvingsopplegg"),
        new(SentAgain, "Nettverk for nytilsette i barnevernet", Nynorsk, "leadership", ["4640", "4644", "4642"], 140_000, 90_000,
            "Den som er ny, skal bli verande. Tre av ti sluttar i dag før det har gått to år.",
            "Nytilsette får ein mentor i ein annan kommune, seks samlingar og eit lett saksomfang det første halvåret.",
            "NORCE", "oppfølging av kor mange som blir verande"),
        new(Sent, "Digitale samtalar med ungdom på øyane", Nynorsk, "measures", ["4625", "4633"], 90_000, 40_000,
            "Ungdom på øyane skal kunne snakke med ein vaksen same dagen, utan å ta ferja.",
            "Vi prøver ut trygge videosamtalar med ungdom, og lagar råd for når ein skal møtast og når skjermen er god nok.",
            "NORCE", "evaluering saman med ungdomane"),
        new(KariIsPartial, "Familieråd i tre kommunar", Nynorsk, "methods", ["4643", "4641", "4639"], 160_000, 80_000,
            "Slekt og nettverk skal bli spurde før barnet flyttar.",
            "Vi lærer opp fire koordinatorar for familieråd som kan brukast av alle tre, og held tjue familieråd i prosjektåret.",
            "RKBU Vest", "opplæring av koordinatorane"),
        new(WithoutAttachment, "Saman om dei yngste", Nynorsk, "cooperation", ["4651", "4650"], 130_000, 70_000,
            "Helsestasjon og barnevern skal sjå det same, og gjere noko med det same dagen.",
            "Barnevernet er på helsestasjonen ein fast dag i veka. Vi evaluerer etter eit halvt år.",
            "Høgskulen på Vestlandet", "evaluering"),
        new(BudgetOutOfBalance, "Fosterhjemsskole på tvers av fjorden", Bokmal, "joint-service", ["4624", "4623", "4616"], 310_000, 190_000,
            "Fosterforeldre skal møte hverandre, lære av hverandre og bli lenge.",
            "Vi holder en fosterhjemsskole med seks kvelder og en helgesamling, og har en fast veileder mellom møtene.",
            "RKBU Vest", "innhold i fosterhjemsskolen"),
        new(SilentLeader, "Rask avklaring av meldingar", Nynorsk, "other", ["4645", "4636", "4637"], 110_000, 50_000,
            "Meldingar som ikkje er for barnevernet, skal til rett stad same dagen.",
            "Eit felles meldingsmottak tre dagar i veka, med ein person som kjenner hjelpa i alle tre kommunane.",
            "NORCE", "gjennomgang av meldingar"),
        new(UnwillingPartner, "Felles advokat- og fagdag om tvang", Nynorsk, "methods", ["4648", "4602", "4649"], 100_000, 45_000,
            "Saker for nemnda skal vere like godt førebudde i alle kommunane.",
            "Fire fagdagar og ei sjekkliste som vi prøver ut på reelle, anonymiserte saker.",
            "Høgskulen på Vestlandet", "fagdagane"),
        new(Withdrawn, "Sommartilbod for barn i beredskapsheim", Nynorsk, "measures", ["4618", "4622"], 80_000, 40_000,
            "Barn i beredskapsheim skal ha noko å fortelje frå sommarferien.",
            "To veker med leir for barna og samling for heimane.",
            "RKBU Vest", "rettleiing av leiarane på leiren"),
        new(LateAndExplained, "Barnevern og skule: felles språk om fråvær", Nynorsk, "cooperation", ["4613", "4612"], 200_000, 110_000,
            "Barn som ikkje er på skulen, skal bli sakna same dagen.",
            "Skulane og barnevernet lagar ein felles rutine for fråvær, og følgjer tretti elevar tett eit skuleår.",
            "NORCE", "måling av fråvær"),
        new(Late, "Veiledning til besteforeldre som tar omsorg", Bokmal, "measures", ["4601", "4624"], 210_000, 150_000,
            "Besteforeldre som fostrer barnebarn, skal få den samme hjelpen som andre fosterforeldre.",
            "Vi lager et kurs, en samtalegruppe og en telefon man kan ringe på kveldstid.",
            "RKBU Vest", "kurset"),
    ];
}
