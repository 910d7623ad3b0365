using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>An application can be withdrawn at any time; what it held of the pot goes back.</summary>
internal static class Withdrawing
{
    public static Outcome Decide(ApplicationCase state, Surroundings around, Actor by, Instant now)
    {
        if (state.Submission.WithdrawnAt is not null) return Outcome.Nothing;
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (Permission.ToSpeakForTheLead(state.Submission.Application!, by) is { } objection) return Outcome.Refuse(objection);
        if (Status.Of(state) is ApplicationStatus.Rejected or ApplicationStatus.Dismissed) return Outcome.Refuse(Objections.AlreadyDecided);
        var events = ImmutableArray.CreateBuilder<CaseEvent>();
        events.Add(new SubmissionEvent.WasWithdrawn(now, by.Person));
        if (state.Decision is { Proposal: not null } or { Committed: > 0 }) events.Add(new DecisionEvent.ProposalFell(now, "withdrawn", 0));
        return new Outcome.Accepted(events.ToImmutable(), Deciding.Free(state.Decision, around.Case, now));
    }
}
