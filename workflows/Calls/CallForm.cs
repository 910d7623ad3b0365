namespace Grants.Workflows.Calls;

/// <summary>A call as administrators write it and as it is sent over the wire (API.md): dates are texts, and what has a default may be left out.</summary>
/// <param name="Office">The office's organisation number; the administrator's own unless it is said.</param>
/// <param name="OfficeName">How the office is named in the call; its name in the register unless it is said.</param>
/// <param name="OpensAt">Date and time in Oslo; seconds may be left out.</param>
/// <param name="Deadline">The last second in which an application is in time: date and time in Oslo; seconds may be left out.</param>
public record CallForm(
    string? Id = null,
    string? Title = null,
    string? Office = null,
    string? OfficeName = null,
    string? LanguageForm = null,
    string? Purpose = null,
    long? Pot = null,
    long? MinimumAmount = null,
    long? MaximumAmount = null,
    string? OpensAt = null,
    string? Deadline = null,
    bool? DeadlineMovesToWorkingDay = CallForm.DefaultDeadlineMoves,
    string? DecisionsBy = null,
    string? ProjectsStart = null,
    string? UseBy = null,
    string? PaymentsBy = null,
    string? ReportDue = null,
    int? MinimumMunicipalities = CallForm.DefaultMinimumMunicipalities,
    bool? RequiresNetwork = false,
    bool? RequiresExpertBody = false,
    bool? RequiresRiskAssessment = false,
    int? CompletionDays = CallForm.DefaultCompletionDays,
    int? Scorers = CallForm.DefaultScorers,
    bool? ReleaseTogether = CallForm.DefaultReleaseTogether,
    AppealForm? Appeal = null,
    IReadOnlyList<AssessmentCriterionForm?>? Assessment = null,
    IReadOnlyList<ActivityForm?>? Activities = null)
{
    internal const bool DefaultDeadlineMoves = false;
    internal const int DefaultMinimumMunicipalities = 2;
    internal const int DefaultCompletionDays = 14;
    internal const int DefaultScorers = 2;
    internal const bool DefaultReleaseTogether = false;
}

/// <summary>Whether the call's decisions can be appealed, in the form; not unless it is said.</summary>
public sealed record AppealForm(bool? Allowed = false, string? Instance = null, string? Source = null);

/// <summary>An assessment criterion in the form.</summary>
public sealed record AssessmentCriterionForm(string? Id = null, string? Text = null, int? Weight = AssessmentCriterionForm.DefaultWeight)
{
    internal const int DefaultWeight = 1;
}

/// <summary>A kind of project in the form.</summary>
public sealed record ActivityForm(string? Id = null, string? Text = null);
