using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>Sending refuses only what cannot be a case. All else is received, told as lacking, and can be mended.</summary>
internal static class Sending
{
    public static Outcome Decide(ApplicationCase state, Surroundings around, Submit submit, Actor by, Instant now)
    {
        var submission = state.Submission;
        if (submission.WithdrawnAt is not null) return Outcome.Refuse(Objections.Withdrawn);
        if (submission.IsReceived && !Status.IsUndecided(state)) return Outcome.Refuse(Objections.AlreadyDecided);
        var lacking = Lacking(submit.Application);
        if (!lacking.IsEmpty) return new Outcome.Refused(lacking);

        if (Permission.ToSpeakForTheLead(submission.Application ?? submit.Application, by) is { } objection) return Outcome.Refuse(objection);
        if (state.Judgement.IsShutOut(by.Person)) return Outcome.Refuse(Permission.ShutOut);
        if (submit.ReceivedAt > now) return Outcome.Refuse(Objections.NotYetReceived);
        var at = Oslo.CutToSecond(submit.ReceivedAt);
        var members = around.MembersOf(submit.Application, Oslo.DateOf(at));
        if (!submission.IsReceived) return Outcome.Of(new WasReceived(at, submit.Application, submit.Content, members, by.Person));
        var sentAs = As(state, around, at);
        if (IsNothingNew(submission, submit.Content, sentAs)) return Outcome.Nothing;
        var again = new WasSentAgain(at, submission.Version + 1, sentAs, submit.Application, submit.Content, members, by.Person);
        // When the deadline was moved after a proposal, or an answer comes that was asked for, the version that counts is another, and
        // the proposal rests on nothing.
        return sentAs is not SentAs.KeptBeside && state.Decision.Proposal is not null
            ? new Outcome.Accepted([again, new DecisionEvent.ProposalFell(now, "sent-again", 0)], Deciding.Free(state.Decision, around.Case, now))
            : Outcome.Of(again);
    }

    private static bool IsNothingNew(Submission submission, ContentHash content, SentAs sentAs) => sentAs switch
    {
        SentAs.Completion => false,
        SentAs.KeptBeside => content == submission.Content || content == submission.LastSent,
        _ => content == submission.Content,
    };

    private static SentAs As(ApplicationCase state, Surroundings around, Instant at) =>
        state.TakesAnswer(at) ? SentAs.Completion
        : around.IsLate(at) ? SentAs.KeptBeside
        : SentAs.Replacement;

    /// <summary>What makes an application no case yet.</summary>
    public static ImmutableArray<Objection> Lacking(Application application)
    {
        var lacking = ImmutableArray.CreateBuilder<Objection>();
        if (string.IsNullOrWhiteSpace(application.Title))
            lacking.Add(Objection.Invalid("title", "title-missing", "Gi prosjektet en tittel.", "Gje prosjektet ein tittel."));
        if (application.Lead is null)
            lacking.Add(Objection.Invalid("lead.municipality", "lead-missing", "Velg hvilken kommune som søker for alle.", "Vel kva kommune som søkjer for alle."));
        else if (application.Lead.Contacts.IsEmpty)
            lacking.Add(Objection.Invalid("lead.contacts", "contact-missing", "Oppgi minst én kontaktperson med e-post.", "Oppgje minst éin kontaktperson med e-post."));
        if (application.Budget.RequestedAmount is null)
            lacking.Add(Objection.Invalid("budget.requestedAmount", "amount-missing", "Skriv hvor mange kroner dere søker om.", "Skriv kor mange kroner de søkjer om."));
        return lacking.ToImmutable();
    }
}
