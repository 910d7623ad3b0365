using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>One announced round of grants (utlysning). Amounts are whole kroner; local times are Europe/Oslo.</summary>
/// <param name="Pot">What the call has to grant in all.</param>
/// <param name="MinimumAmount">The least that can be applied for, inclusive.</param>
/// <param name="MaximumAmount">The most that can be applied for, inclusive.</param>
/// <param name="Deadline">The last second in which an application is in time.</param>
/// <param name="UseBy">The last day on which the money can be used.</param>
/// <param name="CompletionDays">How many days a request for completion gives, unless the caseworker says otherwise.</param>
/// <param name="Scorers">How many caseworkers score each application.</param>
/// <param name="ReleaseTogether">Whether approved decisions wait for each other.</param>
public sealed record Call(
    string Id,
    string Title,
    OrganisationNumber Office,
    string OfficeName,
    LanguageForm LanguageForm,
    string Purpose,
    long Pot,
    long MinimumAmount,
    long MaximumAmount,
    LocalDateTime OpensAt,
    LocalDateTime Deadline,
    bool DeadlineMovesToWorkingDay,
    LocalDate DecisionsBy,
    LocalDate ProjectsStart,
    LocalDate UseBy,
    LocalDate? PaymentsBy,
    LocalDate? ReportDue,
    int MinimumMunicipalities,
    bool RequiresNetwork,
    bool RequiresExpertBody,
    bool RequiresRiskAssessment,
    int CompletionDays,
    int Scorers,
    bool ReleaseTogether,
    AppealRules Appeal,
    ImmutableArray<AssessmentCriterion> Assessment,
    ImmutableArray<Activity> Activities)
{
    /// <summary>The deadline as an instant, moved to the next working day where the call says so.</summary>
    public Instant DeadlineAt => Calendar.Deadline.Effective(Deadline, DeadlineMovesToWorkingDay);

    /// <summary>When applications are first taken.</summary>
    public Instant OpensAtInstant => Oslo.At(OpensAt);

    /// <summary>Last year's call as a start: the same under another id, with every date a year later.</summary>
    public Call NextYear(string id) => this with
    {
        Id = id,
        OpensAt = OpensAt.PlusYears(1),
        Deadline = Deadline.PlusYears(1),
        DecisionsBy = DecisionsBy.PlusYears(1),
        ProjectsStart = ProjectsStart.PlusYears(1),
        UseBy = UseBy.PlusYears(1),
        PaymentsBy = PaymentsBy?.PlusYears(1),
        ReportDue = ReportDue?.PlusYears(1),
    };

    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(Call other) =>
        Assessment.SequenceEqual(other.Assessment)
        && Activities.SequenceEqual(other.Activities)
        && this with { Assessment = other.Assessment, Activities = other.Activities } == other;
}

/// <summary>Whether, where to and by which law a call's decisions can be appealed (klage).</summary>
/// <param name="Instance">Who decides in the end.</param>
public sealed record AppealRules(bool Allowed, string? Instance, string? Source)
{
    /// <summary>The last day to appeal when the notice arrived on a day; null when decisions cannot be appealed.</summary>
    public LocalDate? LastDay(LocalDate noticeArrived) => Allowed ? AppealTime.LastDay(noticeArrived) : null;
}

/// <summary>What the caseworkers judge (vurderingskriterium), with its weight in the mean; 1 unless the call says otherwise.</summary>
public sealed record AssessmentCriterion(string Id, string Text, int Weight);

/// <summary>A kind of project that the call's purpose covers. <c>other</c> needs a text.</summary>
public sealed record Activity(string Id, string Text)
{
    public const string Other = "other";
}
