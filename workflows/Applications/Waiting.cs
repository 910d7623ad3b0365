using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What an application waits for.</summary>
public enum Waiting
{
    /// <summary>Nothing of the office: the applicant, the deadline, or nobody.</summary>
    Nothing,

    /// <summary>A caseworker to take it.</summary>
    Caseworker,

    /// <summary>A proposal whether an application that came late is dismissed.</summary>
    Late,

    /// <summary>Somebody to send the drafted request for completion.</summary>
    CompletionToSend,

    /// <summary>Somebody to judge an answer that was not enough, or did not come.</summary>
    CompletionToJudge,

    /// <summary>An answer to somebody who asks for more time.</summary>
    MoreTime,

    /// <summary>Points.</summary>
    Scores,

    /// <summary>A proposal.</summary>
    Proposal,

    /// <summary>An approval.</summary>
    Approval,

    /// <summary>Somebody to reach a municipality that a decision did not reach.</summary>
    Bounce,

    /// <summary>An answer to a message, or that somebody marks it as seen.</summary>
    Message,

    /// <summary>Somebody to see what comes of a mail that did not arrive.</summary>
    Undelivered,
}

/// <summary>How the parts of a case make what it waits for.</summary>
public static class Waitings
{
    /// <summary>The one thing that the case waits for; what has come in beside it is that when nothing else is.</summary>
    public static Waiting Of(ApplicationCase state, Surroundings around) => OfProcedure(state, around) is not Waiting.Nothing and var waits ? waits : Beside(state);

    /// <summary>What has come in and is not seen, whatever else the case waits for: a decided or withdrawn one too.</summary>
    public static Waiting Beside(ApplicationCase state) => state.Submission.Unseen switch
    {
        { MessageSince: not null } => Waiting.Message,
        { BounceSince: not null } => Waiting.Undelivered,
        _ => Waiting.Nothing,
    };

    private static Waiting OfProcedure(ApplicationCase state, Surroundings around)
    {
        var completion = state.Submission.Completion;
        return Status.Of(state) switch
        {
            ApplicationStatus.Proposed => Waiting.Approval,
            ApplicationStatus.NeedsCompletion => completion!.MoreTimeAskedAt is null ? Waiting.Nothing : Waiting.MoreTime,
            ApplicationStatus.InReview when state.Submission.CountsAsLate(around) => Waiting.Late,
            ApplicationStatus.InReview when completion is { RequestedAt: null } => Waiting.CompletionToSend,
            // Who scores it as it is, has judged the answer.
            ApplicationStatus.InReview when completion is { Enough: false } or { RanOut: true } && !state.Submission.Missing.IsEmpty && state.Judgement.Scores.IsEmpty =>
                Waiting.CompletionToJudge,
            ApplicationStatus.InReview when state.Judgement.Caseworker is null => Waiting.Caseworker,
            ApplicationStatus.InReview => state.Judgement.IsScored(around.Call.Call) ? Waiting.Proposal : Waiting.Scores,
            ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed =>
                state.Decision.LastLetter is { Notification.State: NotificationState.Failed } ? Waiting.Bounce : Waiting.Nothing,
            _ => Waiting.Nothing,
        };
    }

    /// <summary>Since when it has waited for the office.</summary>
    public static Instant? Since(ApplicationCase state) =>
        SinceOfProcedure(state) ?? state.Submission.Unseen.MessageSince ?? state.Submission.Unseen.BounceSince;

    private static Instant? SinceOfProcedure(ApplicationCase state) => Status.Of(state) switch
    {
        ApplicationStatus.InReview => state.Submission.Completion?.AnsweredAt ?? state.Submission.OpenedForReviewAt,
        ApplicationStatus.Proposed => state.Decision.Proposal!.At,
        ApplicationStatus.Received => state.Submission.ReceivedAt,
        ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed
            when state.Decision.LastLetter?.Notification is { State: NotificationState.Failed } failed => failed.Since,
        _ => null,
    };

    /// <summary>The next day that somebody has to keep: the applicant's to complete, the call's deadline, or the office's to decide.</summary>
    public static LocalDate? Deadline(ApplicationCase state, Surroundings around) => Status.Of(state) switch
    {
        ApplicationStatus.Draft => Oslo.DateOf(around.Deadline),
        ApplicationStatus.NeedsCompletion => state.Submission.Completion!.Until,
        ApplicationStatus.Received => state.Submission.Explanation is { AnsweredAt: null } explanation ? explanation.Until : around.Call.Call.DecisionsBy,
        ApplicationStatus.InReview or ApplicationStatus.Proposed or ApplicationStatus.Approved => around.Call.Call.DecisionsBy,
        _ => null,
    };
}
