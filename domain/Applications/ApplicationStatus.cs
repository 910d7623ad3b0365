using Grants.Domain.Decisions;

namespace Grants.Domain.Applications;

/// <summary>Where an application is. A function of the case's parts; nothing stores it.</summary>
public enum ApplicationStatus
{
    Draft,
    Received,
    NeedsCompletion,
    InReview,
    Proposed,

    /// <summary>Decided, and not yet released.</summary>
    Approved,
    Granted,

    /// <summary>Avslått.</summary>
    Rejected,

    /// <summary>Avvist.</summary>
    Dismissed,
    Withdrawn,
}

/// <summary>How the parts of a case make its status.</summary>
public static class Status
{
    public static ApplicationStatus Of(ApplicationCase state) => state switch
    {
        { Submission.IsReceived: false } => ApplicationStatus.Draft,
        { Submission.WithdrawnAt: not null } => ApplicationStatus.Withdrawn,
        { Decision: { ReleasedAt: not null, Proposal: { } decided } } => Decided(decided.Outcome),
        { Decision: { Approved: not null } } => ApplicationStatus.Approved,
        { Decision: { Proposal: not null } } => ApplicationStatus.Proposed,
        { Decision: { Standing: { } standing } } => Decided(standing.Outcome),
        { Submission.Completion.IsAwaited: true } => ApplicationStatus.NeedsCompletion,
        { Submission.OpenedForReviewAt: not null } => ApplicationStatus.InReview,
        _ => ApplicationStatus.Received,
    };

    /// <summary>Whether nothing is decided, dismissed or withdrawn yet.</summary>
    public static bool IsUndecided(ApplicationCase state) =>
        state.Decision.Standing is null
        && Of(state) is not (ApplicationStatus.Withdrawn or ApplicationStatus.Granted or ApplicationStatus.Rejected
            or ApplicationStatus.Dismissed or ApplicationStatus.Approved);

    private static ApplicationStatus Decided(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Grant => ApplicationStatus.Granted,
        DecisionOutcome.Reject => ApplicationStatus.Rejected,
        _ => ApplicationStatus.Dismissed,
    };
}
