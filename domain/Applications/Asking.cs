using System.Collections.Immutable;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>The question to each municipality's leader, and the answers.</summary>
internal static class Asking
{
    public static Outcome Decide(ApplicationCase state, AskLeaders ask, Actor by, Instant now)
    {
        if (Closed(state) is { } closed) return Outcome.Refuse(closed);
        if (ask.Application.Lead is not null && Permission.ToSpeakForTheLead(state.Submission.Application ?? ask.Application, by) is { } objection)
            return Outcome.Refuse(objection);
        if (string.IsNullOrWhiteSpace(ask.Application.Title) || ask.Application.Budget.RequestedAmount is null)
        {
            return Outcome.Refuse(Objection.Conflict(
                "not-ready-to-ask",
                "Fyll inn tittel og søknadsbeløp først. Lederne må få vite hva de sier ja til.",
                "Fyll inn tittel og søknadsbeløp først. Leiarane må få vite kva dei seier ja til."));
        }

        return new Outcome.Accepted([.. Questions(state.Submission, ask.Application, now)], []);
    }

    /// <summary>A question to each leader who has not been asked about what the application says now.</summary>
    public static IEnumerable<CaseEvent> Questions(Submission submission, Application application, Instant now) =>
        Leaders.ToAsk(submission, application).Select(participant => new LeaderWasAsked(
            now,
            Leaders.Holder(submission, participant)!.Value,
            Agreement.Of(application, participant.Municipality),
            (submission.Leaders.GetValueOrDefault(participant.Municipality)?.Number ?? 0) + 1));

    /// <summary>
    /// A leader can change their mind until the deadline; a first answer is taken as long as the case awaits it.
    /// </summary>
    public static Outcome Decide(ApplicationCase state, Surroundings around, Answer answer, Actor by, Instant now)
    {
        if (Closed(state) is { } closed) return Outcome.Refuse(closed);
        if (Holding(state, answer.Municipality, by) is not { } question) return Outcome.Refuse(Objections.NotYourQuestion);
        if (HasLeft(state, answer.Municipality)) return Outcome.Refuse(Leaders.HasLeft);
        if (answer.Seen is { } seen && seen != question.Agreement.Hash) return Outcome.Refuse(Objections.SeenIsOlder);
        if (question.Participates == answer.Participates) return Outcome.Nothing;
        if (question.Participates is not null && around.IsLate(now)) return Outcome.Refuse(Objections.AnswerStands);
        return Outcome.Of(new LeaderAnswered(now, answer.Municipality, by.Person, answer.Participates, question.Agreement.Hash));
    }

    /// <summary>To pass on a question that one has answered is to change one's mind.</summary>
    public static Outcome Decide(ApplicationCase state, Surroundings around, PassOn passOn, Actor by, Instant now)
    {
        if (Closed(state) is { } closed) return Outcome.Refuse(closed);
        if (Holding(state, passOn.Municipality, by) is not { } question) return Outcome.Refuse(Objections.NotYourQuestion);
        if (HasLeft(state, passOn.Municipality)) return Outcome.Refuse(Leaders.HasLeft);
        if (question.Participates is not null && around.IsLate(now)) return Outcome.Refuse(Objections.AnswerStands);
        if (question.Leader == passOn.To) return Outcome.Nothing;
        return Outcome.Of(new LeaderPassedOn(now, passOn.Municipality, question.Leader, passOn.To));
    }

    private static Objection? Closed(ApplicationCase state) =>
        state.Submission.WithdrawnAt is not null ? Objections.Withdrawn
        : Status.IsUndecided(state) ? null
        : Objections.AlreadyDecided;

    private static bool HasLeft(ApplicationCase state, Municipalities.MunicipalityNumber municipality) =>
        state.Submission.Application is { } application && application.Of(municipality) is null;

    private static LeaderQuestion? Holding(ApplicationCase state, Municipalities.MunicipalityNumber municipality, Actor by) =>
        state.Submission.Leaders.TryGetValue(municipality, out var question) && question.Leader == by.Person ? question : null;
}
