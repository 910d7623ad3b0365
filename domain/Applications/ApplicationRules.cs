using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;

namespace Grants.Domain.Applications;

/// <summary>What may happen to an application: each command to the rules of its part.</summary>
public static class ApplicationRules
{
    /// <summary>Total: every command in every state comes to events or to objections.</summary>
    public static Outcome Decide(ApplicationCase state, Surroundings around, ApplicationCommand command, Actor by, Instant now) =>
        // A bounce is reported by the post, and a case is freed by the staff list: neither is a person of an office.
        command is not (ReportBounce or Free) && by is Actor.Staff staff && staff.Office != around.Call.Call.Office
            ? Outcome.Refuse(Permission.NotYourOffice)
            : DecideHere(state, around, command, by, now);

    /// <summary>What an application has to have before it can be sent at all; all else is received.</summary>
    public static ImmutableArray<Objection> LacksToBeSent(Application application) => Sending.Lacking(application);

    private static Outcome DecideHere(ApplicationCase state, Surroundings around, ApplicationCommand command, Actor by, Instant now) => command switch
    {
        Submit submit => Sending.Decide(state, around, submit, by, now),
        AskLeaders ask => Asking.Decide(state, ask, by, now),
        Answer answer => Asking.Decide(state, around, answer, by, now),
        PassOn passOn => Asking.Decide(state, around, passOn, by, now),
        Withdraw => Withdrawing.Decide(state, around, by, now),
        TakeOver takeOver => Correspondence.Decide(state, takeOver, by, now),
        WriteMessage write => Correspondence.Decide(state, write, by, now),
        EnterMessage enter => Correspondence.Decide(state, enter, by, now),
        SeeMessages => Correspondence.See(state, by, now),
        WriteNote write => Correspondence.Decide(state, write, by, now),
        EnterDocument enter => Entering.Decide(state, enter, by, now),
        RemoveEnteredDocument remove => Entering.Decide(state, remove, by, now),
        DestroyDocument destroy => Destroying.Decide(state, destroy, by, now),
        ReportBounce report => Correspondence.Decide(state, report, now),
        AskForMoreTime ask => Completing.Decide(state, ask, by, now),
        RequestCompletion request => Completing.Decide(state, around, request, by, now),
        SetCriterion set => Completing.Decide(state, set, by, now),
        Assign assign => Judging.Decide(state, assign, by, now),
        Free free => Judging.Decide(state, free, now),
        DeclareImpartiality declare => Judging.Decide(state, around, declare, by, now),
        GiveScores give => Judging.Decide(state, around, give, by, now),
        AllowOneScore allow => Judging.Decide(state, around, allow, by, now),
        Propose propose => Deciding.Decide(state, around, propose, by, now),
        Approve => Deciding.Approve(state, around, by, now),
        Return giveBack => Deciding.Decide(state, around, giveBack, by, now),
        SendDecisionAgain send => Notifying.Decide(state, send, by, now),
        RecordArrival record => Notifying.Decide(state, around, record, by, now),
        _ => throw new UnreachableException($"{command.GetType().Name} is not known."),
    };
}
