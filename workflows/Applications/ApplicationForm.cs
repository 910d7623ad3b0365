using System.Collections.Immutable;

namespace Grants.Workflows.Applications;

/// <summary>An application as people write it and as it is sent over the wire (API.md): everything may be missing, dates are texts.</summary>
public sealed record ApplicationForm(
    string? Title = null,
    string? LanguageForm = null,
    string? Activity = null,
    string? ActivityText = null,
    ParticipantForm? Lead = null,
    ImmutableArray<ParticipantForm>? Partners = null,
    string? NetworkId = null,
    ImmutableArray<ExpertBodyForm>? ExpertBodies = null,
    ImmutableArray<RiskAssessmentForm>? RiskAssessments = null,
    string? Goals = null,
    PlanForm? Plan = null,
    BudgetForm? Budget = null)
{
    /// <summary>The same as the start of another application: without the attachments, which stay with the case that they were sent in.</summary>
    public ApplicationForm AsStart() => this with
    {
        RiskAssessments = RiskAssessments is { } assessments ? [.. assessments.Select(assessment => assessment with { AttachmentId = null })] : null,
    };
}

/// <summary>A municipality in the form, with its leader and its contacts.</summary>
public sealed record ParticipantForm(string? Municipality = null, LeaderForm? Leader = null, ImmutableArray<ContactForm>? Contacts = null);

/// <summary>A leader in the form.</summary>
public sealed record LeaderForm(string? Name = null, string? Title = null, string? Email = null);

/// <summary>A contact in the form.</summary>
public sealed record ContactForm(string? Name = null, string? Email = null, string? Mobile = null, string? Role = null);

/// <summary>An expert body in the form.</summary>
public sealed record ExpertBodyForm(string? Name = null, string? Contribution = null);

/// <summary>A risk assessment in the form.</summary>
public sealed record RiskAssessmentForm(
    ImmutableArray<string>? Municipalities = null, string? CompletedOn = null, string? Summary = null, string? AttachmentId = null);

/// <summary>The plan in the form.</summary>
public sealed record PlanForm(
    string? Description = null, string? StartsOn = null, string? EndsOn = null, ImmutableArray<MilestoneForm>? Milestones = null);

/// <summary>A milestone in the form.</summary>
public sealed record MilestoneForm(string? Title = null, string? Due = null);

/// <summary>The budget in the form, in whole kroner.</summary>
public sealed record BudgetForm(
    ImmutableArray<BudgetLineForm>? Costs = null,
    ImmutableArray<OwnFundingForm>? OwnFunding = null,
    ImmutableArray<BudgetLineForm>? OtherFunding = null,
    long? RequestedAmount = null);

/// <summary>A line of the budget in the form, in whole kroner.</summary>
public sealed record BudgetLineForm(string? Text = null, long? Amount = null);

/// <summary>A municipality's own funding in the form, in whole kroner.</summary>
public sealed record OwnFundingForm(string? Municipality = null, string? Text = null, long? Amount = null);
