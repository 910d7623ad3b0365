using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>
/// The content of an application (søknad). Everything can be missing while it is a draft; what is here has been understood.
/// Amounts are whole kroner, never negative.
/// </summary>
/// <param name="Language">The form of Norwegian that it is written in.</param>
/// <param name="Activity">The id of one of the call's kinds of project.</param>
/// <param name="NetworkId">The learning network that the municipalities say they are members of.</param>
public sealed record Application(
    string? Title,
    Language? Language,
    string? Activity,
    string? ActivityText,
    Participant? Lead,
    ImmutableArray<Participant> Partners,
    string? NetworkId,
    ImmutableArray<ExpertBody> ExpertBodies,
    ImmutableArray<RiskAssessment> RiskAssessments,
    string? Goals,
    Plan Plan,
    Budget Budget)
{
    public static Application Empty { get; } =
        new(null, null, null, null, null, [], null, [], [], null, Plan.Empty, Budget.Empty);

    /// <summary>The lead first, then the partners, as they stand.</summary>
    public IEnumerable<Participant> Participants => Lead is null ? Partners : Partners.Prepend(Lead);

    public IEnumerable<MunicipalityNumber> Municipalities => Participants.Select(participant => participant.Municipality);

    public Participant? Of(MunicipalityNumber municipality) =>
        Participants.FirstOrDefault(participant => participant.Municipality == municipality);

    /// <summary>What a municipality pays itself.</summary>
    public long OwnFundingOf(MunicipalityNumber municipality) =>
        Budget.OwnFunding.Where(line => line.Municipality == municipality).Sum(line => line.Amount);
}

/// <summary>A municipality in an application. The leader is named when there is a name and an address to ask.</summary>
public sealed record Participant(MunicipalityNumber Municipality, PersonId? Leader, ImmutableArray<PersonId> Contacts);

/// <summary>A research or competence centre (kompetansemiljø) with its part in the project.</summary>
public sealed record ExpertBody(string? Name, string? Contribution);

/// <summary>A local risk and condition assessment (risiko- og tilstandsvurdering).</summary>
public sealed record RiskAssessment(ImmutableArray<MunicipalityNumber> Municipalities, LocalDate? CompletedOn, string? Summary, string? AttachmentId);

/// <summary>What is to be done, from when to when.</summary>
public sealed record Plan(string? Description, LocalDate? StartsOn, LocalDate? EndsOn, ImmutableArray<Milestone> Milestones)
{
    public static Plan Empty { get; } = new(null, null, null, []);
}

/// <summary>Something that is to be reached by a day.</summary>
public sealed record Milestone(string? Title, LocalDate? Due);

/// <summary>The budget, in whole kroner. It balances when the costs are the grant, the own funding and the other funding.</summary>
public sealed record Budget(
    ImmutableArray<BudgetLine> Costs,
    ImmutableArray<OwnFunding> OwnFunding,
    ImmutableArray<BudgetLine> OtherFunding,
    long? RequestedAmount)
{
    public static Budget Empty { get; } = new([], [], [], null);

    public long TotalCosts => Costs.Sum(line => line.Amount);

    public long TotalOwnFunding => OwnFunding.Sum(line => line.Amount);

    public long TotalOtherFunding => OtherFunding.Sum(line => line.Amount);

    /// <summary>The grant applied for and all other money.</summary>
    public long TotalFunding => (RequestedAmount ?? 0) + TotalOwnFunding + TotalOtherFunding;

    /// <summary>What the costs have that the funding has not; negative when there is more money than costs.</summary>
    public long Gap => TotalCosts - TotalFunding;
}

/// <summary>A line of a budget, in whole kroner.</summary>
public sealed record BudgetLine(string? Text, long Amount);

/// <summary>What a municipality pays itself, in whole kroner.</summary>
public sealed record OwnFunding(MunicipalityNumber Municipality, string? Text, long Amount);
