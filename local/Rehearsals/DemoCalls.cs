using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>The demo's two calls: amounts, conditions and criteria of the call of 2018 (presentation of 7 June 2018), dates around today.</summary>
internal static class DemoCalls
{
    public const string OpenId = "vestland-demo";
    public const string ClosedId = "vestland-demo-lukka";

    private static readonly LocalTime EndOfDay = new(23, 59, 59);

    public static Call Open(LocalDate today) => Call(
        OpenId, "Stimuleringsmidlar til læringsnettverk i barnevernet", today.PlusDays(-39), today.PlusDays(Demo.DaysToDeadline));

    public static Call Closed(LocalDate deadline) => Call(
        ClosedId, "Stimuleringsmidlar til læringsnettverk i barnevernet, førre runde", deadline.PlusDays(-49), deadline);

    private static Call Call(string id, string title, LocalDate opens, LocalDate deadline)
    {
        var year = deadline.Year + 1;
        return new(
            id, title, Basics.Vestland, "Statsforvaltaren i Vestland", LanguageForm.Nynorsk,
            "Utviklingsprosjekt for tenester og tiltak i kommunar som er med i læringsnettverk",
            650_000, 50_000, 500_000, opens.At(new LocalTime(0, 0)), deadline.At(EndOfDay), false, deadline.PlusDays(30),
            new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), deadline.PlusDays(45), new LocalDate(year + 1, 3, 1),
            2, true, true, true, 14, 2, false,
            new AppealRules(true, "Barne-, ungdoms- og familiedirektoratet", "forvaltningslova § 28"), Assessment, Activities);
    }

    private static ImmutableArray<AssessmentCriterion> Assessment { get; } =
    [
        new("plan", "Planen for prosjektet er fagleg god", 1),
        new("need", "Prosjektet byggjer på den lokale risiko- og tilstandsvurderinga", 1),
        new("budget", "Finansieringsplan og budsjett er realistiske", 1),
        new("certainty", "Det er svært sannsynleg at prosjektet blir gjennomført", 1),
        new("value", "Beløpet sett opp mot dei andre kriteria og kommunane sine eigne midlar", 1),
    ];

    private static ImmutableArray<Activity> Activities { get; } =
    [
        new("measures", "Nye eller betre hjelpetiltak"),
        new("methods", "Kompetanse i metodar og verktøy"),
        new("leadership", "Felles leiarutvikling eller rettleiing"),
        new("minorities", "Felles arbeid retta mot minoritetar i barnevernet"),
        new("joint-service", "Felles tilbod, til dømes barnevernvakt eller fosterheimsoppfølging"),
        new("cooperation", "Samarbeid mellom barnevernet og andre tenester"),
        new(Activity.Other, "Anna, som de skildrar"),
    ];
}
