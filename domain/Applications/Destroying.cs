using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>
/// A document that should never have been sent (a child's name, somebody's health) can be destroyed: its content goes, its hash, the time
/// and the reason stay. What was decided stands; what the application lacks without it is found anew.
/// </summary>
internal static class Destroying
{
    public static Outcome Decide(ApplicationCase state, DestroyDocument destroy, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker, StaffRole.Approver) is { } objection) return Outcome.Refuse(objection);
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (string.IsNullOrWhiteSpace(destroy.Reason)) return Outcome.Refuse(Objections.ReasonMissing);
        return state.Submission.DestroyedOf(destroy.Content) is not null
            ? Outcome.Nothing
            : Outcome.Of(new DocumentWasDestroyed(now, destroy.Attachment, destroy.Content, destroy.Reason, by.Person));
    }

    /// <summary>The content goes whatever becomes of the case, withdrawn and decided ones too.</summary>
    public static Next Next(Submission submission) => new(
        [.. submission.Destroyed.Where(document => document.ErasedAt is null).Select(document => new ApplicationStep.EraseDocument(document.Content))],
        null);
}
