using System.Collections.Immutable;
using static Grants.Domain.Wording.Language;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

/// <summary>The invented projects of the demo: in the call that is closed, and in the one that is open.</summary>
internal static partial class DemoProjects
{
    /// <summary>In the order that they are sent in.</summary>
    public static ImmutableArray<DemoProject> Closed { get; } =
    [
        new(Granted, "Saman om barnet først", Nynorsk, "measures", ["4621", "4618", "4619", "4620"], 300_000, 180_000,
            "Barn i Hardanger og på Voss skal få hjelp i heimen før vanskane veks seg store, uansett kva kommune dei bur i.",
            "Vi byggjer opp eit felles team som rettleier foreldre heime. Teamet får opplæring om våren, prøver ut tiltaket i to kommunar om hausten og evaluerer før jul.",
            "RKBU Vest", "opplæring av teamet og evaluering"),
        new(Proposed, "Felles barnevernvakt for Nordfjord", Nynorsk, "joint-service", ["4650", "4651", "4649"], 350_000, 220_000,
            "Barn og unge i Nordfjord skal nå ein barnevernfagleg person heile døgnet.",
            "Kommunane kartlegg behovet, lagar ein felles turnus og prøver ut ei vaktordning i helgane før ho blir utvida til alle dagar.",
            "Høgskulen på Vestlandet", "følgjeforsking på vaktordninga"),
        new(ScoredByBoth, "Trygge overgangar for unge på ettervern", Nynorsk, "cooperation", ["4647", "4645", "4646"], 240_000, 130_000,
            "Ungdom som flyttar ut av fosterheim eller institusjon, skal ha ein plan og ein fast vaksen fram til dei er 25 år.",
            "Barnevernet, NAV og vidaregåande skule lagar ein felles modell for overgangen, og prøver han ut saman med ti ungdomar.",
            "NORCE", "intervju med ungdomane og råd undervegs"),
        new(ScoredByBoth, "Veiledet praksis i undersøkelser", Bokmal, "methods", ["4627", "4626", "4625"], 280_000, 160_000,
            "Undersøkelsene skal ha samme kvalitet i de tre kommunene, og barnet skal alltid ha vært hørt.",
            "Alle saksbehandlere går gjennom samme opplæring i undersøkelsesarbeid. Deretter leser vi hverandres undersøkelser og drøfter dem hver måned.",
            "RKBU Vest", "opplæring og ekstern lesing av undersøkelser"),
        new(ScoredByPer, "Leiarløftet i Sogn", Nynorsk, "leadership", ["4640", "4639", "4641", "4642", "4643", "4644"], 320_000, 240_000,
            "Barnevernleiarane i Sogn skal få tid og støtte til å leie fagleg, ikkje berre administrere.",
            "Seks leiarar møtest i ei fast leiargruppe med ekstern rettleiar gjennom året. Kvar leiar arbeider med eit utviklingsmål i eiga teneste.",
            "Høgskulen på Vestlandet", "rettleiing av leiargruppa"),
        new(ScoredByPer, "Fosterheimane våre", Nynorsk, "joint-service", ["4614", "4615", "4616", "4613"], 410_000, 260_000,
            "Fosterforeldre i Sunnhordland skal få rettleiing frå dei same folka i heile plasseringa.",
            "Eit felles team tek over rettleiinga av fosterheimane, arbeider saman med dei lokale saksbehandlarane, og skipar til fire samlingar.",
            "RKBU Vest", "rettleiing av teamet"),
        new(ScoredByPer, "Møte som verkar: brubygging for familiar med innvandrarbakgrunn", Nynorsk, "minorities", ["4602", "4648"], 150_000, 70_000,
            "Familiar som er nye i Noreg, skal forstå kva barnevernet er, og be om hjelp tidleg.",
            "Vi lærer opp tre brubyggjarar, held opne møte i lag med vaksenopplæringa, og lagar informasjon på fem språk.",
            "NORCE", "evaluering av møta"),
        new(ScoredByPer, "Tidlig hjelp i barnehagen", Bokmal, "cooperation", ["4601", "4627"], 500_000, 400_000,
            "Ansatte i barnehagen skal vite når og hvordan de tar kontakt, og få svar fra barnevernet innen en uke.",
            "Faste kontaktpersoner fra barnevernet er i barnehagene hver måned. Vi prøver det ut i to bydeler og i én kommune, og måler om meldingene kommer tidligere.",
            "NORCE", "måling før og etter"),
        new(ScoredByPer, "Barnet si stemme i dokumenta", Nynorsk, "methods", ["4631", "4632", "4633", "4634"], 190_000, 110_000,
            "Den som les journalen som vaksen, skal kjenne seg att i det som står der.",
            "Vi skriv til barnet. Alle tilsette går på skrivekurs, og ei lesegruppe med unge som har hatt barnevern, les og gjev råd.",
            "Høgskulen på Vestlandet", "skrivekurs og malar"),
        new(ScoredByPer, "Felles rettleiingsteam for sped- og småbarn", Nynorsk, "measures", ["4617", "4611", "4612"], 260_000, 150_000,
            "Foreldre til dei minste skal få rettleiing heime innan to veker.",
            "Tre familierettleiarar blir sertifiserte i same metode og arbeider på tvers av kommunegrensene.",
            "RKBU Vest", "sertifisering"),
        new(ScoredByPer, "Ungdom som skadar seg sjølve", Nynorsk, "methods", ["4638", "4637", "4636", "4635"], 170_000, 90_000,
            "Tilsette skal kunne møte ungdom som skadar seg, utan å bli redde og utan å vente på andre.",
            "To fagdagar, faste drøftingar med BUP kvar månad og ein felles rettleiar for alle fire tenestene.",
            "RKBU Vest", "fagdagar og drøftingar"),
        new(ScoredByPer, "Tverrfaglige kjernegrupper", Bokmal, "cooperation", ["4626", "4631"], 220_000, 120_000,
            "Familier med mange hjelpere skal ha én plan og én person å ringe til.",
            "Vi setter sammen kjernegrupper rundt tjue familier, med en koordinator som har fullmakt i begge kommunene.",
            "NORCE", "opplæring av koordinatorene"),
        .. More,
        .. Others,
    ];
}
