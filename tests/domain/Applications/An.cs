using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Tests.Applications;

/// <summary>
/// Applications to start a test from. <c>An.Application() with { … }</c> and the methods below change what the test is about;
/// in <see cref="Some.Circumstances"/> the unchanged one meets every criterion of <see cref="Hordaland2018"/>.
/// </summary>
public static class An
{
    public const string Attachment = "risk-1";

    /// <summary>Alver leads, Osterøy is the partner: 300 000 kroner applied for and 100 000 of their own.</summary>
    public static Application Application() => new(
        Title: "Felles veiledningsteam for fosterhjem",
        Language: Language.Bokmal,
        Activity: "joint-service",
        ActivityText: null,
        Lead: Participant(Vestland.Alver),
        Partners: [Participant(Vestland.Osteroy)],
        NetworkId: "hordaland",
        ExpertBodies: [new("RKBU Vest", "følgeevaluering")],
        RiskAssessments: [Assessment(Vestland.Alver, Vestland.Osteroy)],
        Goals: "Færre brudd i fosterhjem",
        Plan: new("Et team for begge kommunene", new LocalDate(2019, 1, 15), new LocalDate(2019, 12, 15), [new("Teamet er i gang", new LocalDate(2019, 3, 1))]),
        Budget: new(
            Costs: [new("Prosjektleder 50 %", 400_000)],
            OwnFunding: [new(Vestland.Alver, "Kontor og utstyr", 60_000), new(Vestland.Osteroy, "Arbeidstid", 40_000)],
            OtherFunding: [],
            RequestedAmount: 300_000));

    /// <summary>A municipality with a named leader and one contact.</summary>
    public static Participant Participant(MunicipalityNumber municipality) =>
        new(municipality, new PersonId($"leader-{municipality}"), [new PersonId($"contact-{municipality}")]);

    /// <summary>A risk and condition assessment that is dated and attached.</summary>
    public static RiskAssessment Assessment(params MunicipalityNumber[] municipalities) =>
        new([.. municipalities], new LocalDate(2018, 5, 3), "Mange flyttinger", Attachment);

    /// <summary>These partners instead, each with a leader, a contact and a part in the risk assessment.</summary>
    public static Application WithPartners(this Application application, params MunicipalityNumber[] partners) => application with
    {
        Partners = [.. partners.Select(Participant)],
        RiskAssessments = [Assessment([.. application.Lead is { } lead ? partners.Prepend(lead.Municipality) : partners])],
        Budget = application.Budget with
        {
            OwnFunding = [.. application.Budget.OwnFunding.Select(line => line with { Municipality = application.Lead?.Municipality ?? partners[0] })],
        },
    };

    /// <summary>Asks for this amount, with costs to match, so that the budget still balances.</summary>
    public static Application Requesting(this Application application, long amount) => application with
    {
        Budget = application.Budget with
        {
            RequestedAmount = amount,
            Costs = [new("Prosjektleder", amount + application.Budget.TotalOwnFunding + application.Budget.TotalOtherFunding)],
        },
    };

    public static Application EndingOn(this Application application, LocalDate? day) =>
        application with { Plan = application.Plan with { EndsOn = day } };

    public static Application WithBudget(this Application application, Func<Budget, Budget> change) =>
        application with { Budget = change(application.Budget) };

    public static Application WithLeader(this Application application, MunicipalityNumber municipality, PersonId? leader)
    {
        Participant Changed(Participant participant) =>
            participant.Municipality == municipality ? participant with { Leader = leader } : participant;
        return application with
        {
            Lead = application.Lead is null ? null : Changed(application.Lead),
            Partners = [.. application.Partners.Select(Changed)],
        };
    }
}
