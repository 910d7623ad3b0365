using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>What happens to an application from the question to its leaders until it lies ready for judgement.</summary>
public abstract record SubmissionEvent(Instant At) : CaseEvent(At)
{
    /// <param name="Question">The number of the question to this municipality, from 1.</param>
    public sealed record LeaderWasAsked(Instant At, PersonId Leader, Agreement Agreement, int Question) : SubmissionEvent(At);

    public sealed record LeaderAnswered(Instant At, MunicipalityNumber Municipality, PersonId Leader, bool Participates, ContentHash Agreement) : SubmissionEvent(At);

    public sealed record LeaderPassedOn(Instant At, MunicipalityNumber Municipality, PersonId From, PersonId To) : SubmissionEvent(At);

    /// <summary>The application came in (mottatt). <paramref name="At"/> is when the request arrived, cut to the second.</summary>
    /// <param name="Content">The hash of the form as people wrote it, which is kept apart from the log.</param>
    /// <param name="Members">Those of its municipalities that were members of the named network then; null when there is no such network.</param>
    public sealed record WasReceived(Instant At, Application Application, ContentHash Content, ImmutableArray<MunicipalityNumber>? Members, PersonId By) : SubmissionEvent(At);

    /// <summary>It was sent again: instead of the earlier version, as the answer to a request, or unasked and too late.</summary>
    public sealed record WasSentAgain(Instant At, int Version, SentAs As, Application Application, ContentHash Content, ImmutableArray<MunicipalityNumber>? Members, PersonId By) : SubmissionEvent(At);

    public sealed record WasNumbered(Instant At, CaseNumber Number) : SubmissionEvent(At);

    public sealed record WasWithdrawn(Instant At, PersonId By) : SubmissionEvent(At);

    public sealed record ContactTookOver(Instant At, MunicipalityNumber Municipality, PersonId By) : SubmissionEvent(At);

    /// <param name="Text">The id of the text, which is kept apart from the log.</param>
    public sealed record MessageCame(Instant At, string Text, ContentHash Content, PersonId By) : SubmissionEvent(At);

    /// <summary>A message that came by post or in another way, written in by a caseworker.</summary>
    /// <param name="ArrivedAt">When it came.</param>
    public sealed record MessageWasEntered(Instant At, Instant ArrivedAt, string Text, ContentHash Content, PersonId By) : SubmissionEvent(At);

    public sealed record MessageWentOut(Instant At, string Text, ContentHash Content, PersonId By) : SubmissionEvent(At);

    /// <summary>Somebody of the office has seen to the messages that came in, and to those that did not arrive.</summary>
    public sealed record MessagesWereSeen(Instant At, PersonId By) : SubmissionEvent(At);

    /// <summary>An internal note, such as of a telephone call.</summary>
    public sealed record NoteWasWritten(Instant At, string Text, ContentHash Content, PersonId By) : SubmissionEvent(At);

    public sealed record MoreTimeWasAskedFor(Instant At, string Text, ContentHash Content, PersonId By) : SubmissionEvent(At);

    /// <param name="Version">The version that was checked, from 1.</param>
    public sealed record CriteriaWereChecked(Instant At, int Version, ImmutableArray<Finding> Findings) : SubmissionEvent(At);

    /// <summary>A caseworker found otherwise than the program; both findings stand.</summary>
    public sealed record CriterionWasSet(Instant At, CriterionId Criterion, CriterionResult Result, string Reason, PersonId By) : SubmissionEvent(At);

    public sealed record ExplanationWasAskedFor(Instant At, LocalDate Until) : SubmissionEvent(At);

    public sealed record CompletionWasDrafted(Instant At, ImmutableArray<CriterionId> Missing) : SubmissionEvent(At);

    public sealed record CompletionWasRequested(Instant At, LocalDate Until, ImmutableArray<CriterionId> Missing, string? Text, PersonId By) : SubmissionEvent(At);

    public sealed record CompletionWasJudged(Instant At, bool Enough) : SubmissionEvent(At);

    public sealed record CompletionRanOut(Instant At) : SubmissionEvent(At);

    public sealed record WasOpenedForReview(Instant At) : SubmissionEvent(At);

    /// <summary>The office put in a file that came by post with an application that it entered.</summary>
    /// <param name="Attachment">The attachment's id.</param>
    public sealed record DocumentWasEntered(Instant At, string Attachment, ContentHash Content, bool IsRiskAssessment, PersonId By) : SubmissionEvent(At);

    public sealed record EnteredDocumentWasRemoved(Instant At, string Attachment, PersonId By) : SubmissionEvent(At);

    /// <summary>A document that should never have been sent is to be gone. Its hash, the time and the reason stay.</summary>
    /// <param name="Attachment">The id of the attachment that somebody pointed at; every other of the same content goes with it.</param>
    /// <param name="Content">The hash of what it held.</param>
    public sealed record DocumentWasDestroyed(Instant At, string Attachment, ContentHash Content, string Reason, PersonId By) : SubmissionEvent(At);

    /// <summary>Its content is gone from the files.</summary>
    public sealed record DocumentWasErased(Instant At, ContentHash Content) : SubmissionEvent(At);

    /// <summary>A message went out to those whom it is for.</summary>
    public sealed record WasTold(Instant At, Notice Notice) : SubmissionEvent(At);

    /// <summary>A message did not reach its recipient, who counts as not notified.</summary>
    public sealed record MailBounced(Instant At, string Message, PersonId? To, MunicipalityNumber? Municipality, string Reason) : SubmissionEvent(At);
}

/// <summary>What a version that is sent again is to the one before it.</summary>
public enum SentAs
{
    /// <summary>Before the deadline: the last one counts.</summary>
    Replacement,

    /// <summary>The answer to a request for completion.</summary>
    Completion,

    /// <summary>Unasked and after the deadline: kept beside the version that counts.</summary>
    KeptBeside,
}
