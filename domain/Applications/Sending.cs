using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
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

        var at = Oslo.CutToSecond(submit.ReceivedAt);
        var members = around.MembersOf(submit.Application, Oslo.DateOf(at));
        if (!submission.IsReceived) return Outcome.Of(new WasReceived(at, submit.Application, submit.Content, members, by.Person));
        var sentAs = As(submission, around, at);
        if (sentAs is not SentAs.Completion && submission.Content == submit.Content) return Outcome.Nothing;
        return Outcome.Of(new WasSentAgain(at, submission.Version + 1, sentAs, submit.Application, submit.Content, members, by.Person));
    }

    private static SentAs As(Submission submission, Surroundings around, Instant at) =>
        submission.Completion is { IsAwaited: true } ? SentAs.Completion
        : around.IsLate(at) ? SentAs.KeptBeside
        : SentAs.Replacement;

    private static ImmutableArray<Objection> Lacking(Application application)
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
