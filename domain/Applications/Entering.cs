using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>
/// What came by post with an application that the office entered is put in by the office, and stands in the journal. A risk assessment of
/// these counts as one that the applicant has attached.
/// </summary>
internal static class Entering
{
    public static Outcome Decide(ApplicationCase state, EnterDocument enter, Actor by, Instant now) =>
        Objecting(state, by) is { } objection ? Outcome.Refuse(objection)
        : state.Submission.Entered.Any(document => document.Attachment == enter.Attachment) ? Outcome.Nothing
        : Outcome.Of(new DocumentWasEntered(now, enter.Attachment, enter.Content, enter.IsRiskAssessment, by.Person));

    public static Outcome Decide(ApplicationCase state, RemoveEnteredDocument remove, Actor by, Instant now) =>
        Objecting(state, by) is { } objection ? Outcome.Refuse(objection)
        : state.Submission.Entered.All(document => document.Attachment != remove.Attachment) ? Outcome.Nothing
        : Outcome.Of(new EnteredDocumentWasRemoved(now, remove.Attachment, by.Person));

    /// <summary>Null when the person may: as who enters the application itself, one need not have declared to be impartial yet.</summary>
    private static Objection? Objecting(ApplicationCase state, Actor by) =>
        by is not Actor.Staff staff || !staff.Is(StaffRole.Caseworker) ? Permission.NotYourRole
        : state.Judgement.IsShutOut(by.Person) ? Permission.ShutOut
        : !state.Submission.IsReceived ? Objections.NotSent
        : Status.IsUndecided(state) ? null
        : Objections.NoLongerInReview(state);
}
