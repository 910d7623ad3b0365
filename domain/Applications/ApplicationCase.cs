using System.Diagnostics;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Decisions.DecisionEvent;

namespace Grants.Domain.Applications;

/// <summary>An application's case (sak): its parts, side by side.</summary>
public sealed record ApplicationCase(Submission Submission, Judgement Judgement, DecisionPart Decision)
{
    public static ApplicationCase None { get; } = new(Submission.None, Judgement.None, DecisionPart.None);

    /// <summary>
    /// Whether what arrives then is an answer to a request for completion: until its time is out, unless a person has gone on with an
    /// earlier answer and proposed a decision.
    /// </summary>
    public bool TakesAnswer(Instant arrived) =>
        Submission.Completion is { } completion && completion.TakesAnswer(arrived)
        && (completion.AnsweredAt is null || Decision.Proposal is null);

    /// <summary>Whether the applicant is still to send something: nothing has come, or what came was not enough, and there is time.</summary>
    public bool AwaitsAnswer(Instant now) => Submission.Completion is { Enough: not true } && TakesAnswer(now) && Status.IsUndecided(this);

    public static ApplicationCase Evolve(ApplicationCase state, CaseEvent happened) => happened switch
    {
        SubmissionEvent e => state with { Submission = Submission.Evolve(state.Submission, e) },
        AssessmentEvent e => state with { Judgement = Judgement.Evolve(state.Judgement, e) },
        // A decision that does not arrive waits for a person in its own right.
        NotificationDidNotArrive or NotificationWasRepeated or NotificationArrived => state with
        {
            Submission = state.Submission with { Unseen = state.Submission.Unseen with { BounceSince = null } },
            Decision = DecisionPart.Evolve(state.Decision, (DecisionEvent)happened),
        },
        DecisionEvent e => state with { Decision = DecisionPart.Evolve(state.Decision, e) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to an application."),
    };
}
