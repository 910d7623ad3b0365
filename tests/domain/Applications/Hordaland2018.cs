using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Tests.Applications;

/// <summary>The call of 2018 with its figures and dates (source: the presentation of 7 June 2018).</summary>
public static class Hordaland2018
{
    public static Call Call { get; } = new(
        Id: "hordaland-2018",
        Title: "Stimuleringsmidlar til kommunale læringsnettverk i barnevernet 2018",
        Office: OrganisationNumber.Parse("974760665"),
        OfficeName: "Statsforvaltaren i Vestland",
        LanguageForm: LanguageForm.Nynorsk,
        Purpose: "Utviklingsprosjekt i kommunar som deltek i læringsnettverk",
        Pot: 650_000,
        MinimumAmount: 50_000,
        MaximumAmount: 500_000,
        OpensAt: new LocalDateTime(2018, 6, 7, 15, 0),
        Deadline: new LocalDateTime(2018, 11, 1, 23, 59, 59),
        DeadlineMovesToWorkingDay: false,
        DecisionsBy: new LocalDate(2018, 12, 1),
        ProjectsStart: new LocalDate(2019, 1, 1),
        UseBy: new LocalDate(2019, 12, 31),
        PaymentsBy: new LocalDate(2018, 11, 30),
        ReportDue: new LocalDate(2020, 3, 1),
        MinimumMunicipalities: 2,
        RequiresNetwork: true,
        RequiresExpertBody: true,
        RequiresRiskAssessment: true,
        CompletionDays: 14,
        Scorers: 2,
        ReleaseTogether: false,
        Appeal: new AppealRules(true, "Barne-, ungdoms- og familiedirektoratet", "forvaltningsloven § 28"),
        Assessment:
        [
            new("plan", "Det ligg føre ein fagleg god plan", 1),
            new("need", "Prosjektet byggjer på lokal risiko- og tilstandsvurdering", 1),
            new("budget", "Finansieringsplan og budsjett er realistisk", 1),
            new("certainty", "Prosjektet vil bli gjennomført", 1),
            new("value", "Søknadsbeløpet opp mot dei andre kriteria", 1),
        ],
        Activities:
        [
            new("measures", "Nye hjelpetiltak"),
            new("methods", "Metodar eller verktøy"),
            new("leadership", "Felles leiarutvikling eller rettleiingsforum"),
            new("minorities", "Tiltak retta mot minoritetar i barnevernet"),
            new("joint-service", "Felles tilbod"),
            new("cooperation", "Samarbeidsformer mellom barnevern og andre tenester"),
            new(Activity.Other, "Anna, beskriv"),
        ]);
}
