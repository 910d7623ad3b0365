namespace Grants.Domain.Applications;

/// <summary>A message that a case sends, told once: its kind, and what makes it this one (a version, a municipality, days before).</summary>
public sealed record Notice(NoticeKind Kind, string About = "")
{
    public override string ToString() => About.Length is 0 ? $"{Kind}" : $"{Kind}:{About}";
}

/// <summary>The messages of an application's life, as MAILS.md and the procedure name them.</summary>
public enum NoticeKind
{
    /// <summary>To the lead's contacts: it came in, with its number.</summary>
    Receipt,

    /// <summary>To a municipality's leader: will you take part?</summary>
    LeaderQuestion,

    /// <summary>To a municipality's leader, who has not answered.</summary>
    LeaderReminder,

    /// <summary>To a leader who was asked: the municipality is no longer in the application.</summary>
    LeaderLeftOut,

    /// <summary>To the lead's contacts: a leader said no.</summary>
    LeaderDeclined,

    /// <summary>To the lead's contacts: the question did not reach a leader.</summary>
    LeaderNotReached,

    /// <summary>To the lead's contacts: it came late, and why?</summary>
    LateExplanation,

    /// <summary>To the lead's contacts: what lacks, and until when.</summary>
    CompletionRequest,

    /// <summary>To the lead's contacts, before the time for completing is out.</summary>
    CompletionReminder,

    /// <summary>To the lead's contacts: the time for completing is out.</summary>
    CompletionRanOut,

    /// <summary>To the lead's contacts, and to those of the municipalities that it answers: a message from the office.</summary>
    OfficeMessage,

    /// <summary>To the lead's contacts: a document that they sent has been destroyed, and why.</summary>
    DocumentDestroyed,

    /// <summary>To the municipality's contacts: a colleague took over.</summary>
    TakenOver,

    /// <summary>To all municipalities' contacts, the leaders who were asked and the caseworker: it is withdrawn.</summary>
    Withdrawn,

    /// <summary>To the lead's contacts: the decision and its letter.</summary>
    Decision,

    /// <summary>To a corrected contact of the lead: the decision, whose mails did not arrive.</summary>
    DecisionAgain,

    /// <summary>To those with an unfinished draft, before the deadline.</summary>
    DraftReminder,

    /// <summary>To those with an unfinished draft: the deadline has been moved.</summary>
    DeadlineMoved,

    /// <summary>To those with an old draft: it will be deleted.</summary>
    DraftDeletion,
}
