using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Assessment.AssessmentEvent;

namespace Grants.Domain.Assessment;

/// <summary>Who has a case, who may act in it, and the points.</summary>
internal static class Judging
{
    public static Outcome Decide(ApplicationCase state, Assign assign, Actor by, Instant now)
    {
        if (by is not Actor.Staff staff || !staff.Is(StaffRole.Caseworker)) return Outcome.Refuse(Permission.NotYourRole);
        if (state.Judgement.IsShutOut(by.Person)) return Outcome.Refuse(Permission.ShutOut);
        if (!state.Submission.IsReceived) return Outcome.Refuse(Applications.Objections.NotSent);
        if (state.Judgement.IsShutOut(assign.Caseworker)) return Outcome.Refuse(CannotHaveIt);
        return state.Judgement.Caseworker == assign.Caseworker
            ? Outcome.Nothing
            : Outcome.Of(new WasAssigned(now, assign.Caseworker, by.Person));
    }

    public static Outcome Decide(ApplicationCase state, Free free, Instant now) =>
        state.Judgement.Caseworker == free.From ? Outcome.Of(new CaseworkerLeft(now, free.From)) : Outcome.Nothing;

    /// <summary>Partiality found later strikes the person's points, and a proposal of theirs that is not released.</summary>
    public static Outcome Decide(ApplicationCase state, Surroundings around, DeclareImpartiality declare, Actor by, Instant now)
    {
        if (by is not Actor.Staff) return Outcome.Refuse(Permission.NotYourRole);
        if (!state.Submission.IsReceived) return Outcome.Refuse(Applications.Objections.NotSent);
        // Who is shut out does not let themselves in again.
        if (declare.Impartial && state.Judgement.IsShutOut(by.Person)) return Outcome.Refuse(Permission.ShutOut);
        if (state.Judgement.Declared.TryGetValue(by.Person, out var said) && said == declare.Impartial) return Outcome.Nothing;
        var declared = new ImpartialityWasDeclared(now, by.Person, declare.Impartial);
        var decision = state.Decision;
        if (declare.Impartial || decision.ReleasedAt is not null || !Takes(decision, by.Person)) return Outcome.Of(declared);
        return new Outcome.Accepted(
            [declared, new DecisionEvent.ProposalFell(now, "not-impartial", decision.Granted)],
            Deciding.Free(decision, around.Case, now, keep: decision.Granted));
    }

    public static Outcome Decide(ApplicationCase state, Surroundings around, GiveScores give, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (NotInReview(state, around, now) is { } notNow) return Outcome.Refuse(notNow);
        var call = around.Call.Call;
        var faults = Faults(give.Scores, call);
        if (!faults.IsEmpty) return new Outcome.Refused(faults);
        var revealed = state.Judgement.IsRevealed(by.Person, call);
        if (revealed && string.IsNullOrWhiteSpace(give.ChangeReason)) return Outcome.Refuse(Revealed);
        return Outcome.Of(new ScoresWereGiven(now, by.Person, give.Scores, revealed ? give.ChangeReason : null));
    }

    public static Outcome Decide(ApplicationCase state, Surroundings around, AllowOneScore allow, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Approver) is { } objection) return Outcome.Refuse(objection);
        if (NotInReview(state, around, now) is { } notNow) return Outcome.Refuse(notNow);
        if (string.IsNullOrWhiteSpace(allow.Reason)) return Outcome.Refuse(Applications.Objections.ReasonMissing);
        return state.Judgement.OneScoreAllowed ? Outcome.Nothing : Outcome.Of(new OneScoreWasAllowed(now, by.Person, allow.Reason));
    }

    private static bool Takes(DecisionPart decision, PersonId person) =>
        decision.Proposal?.By == person || decision.Approved?.By == person;

    private static Objection? NotInReview(ApplicationCase state, Surroundings around, Instant now) => Status.Of(state) switch
    {
        ApplicationStatus.InReview when around.IsLate(now) => null,
        ApplicationStatus.InReview or ApplicationStatus.Draft or ApplicationStatus.Received or ApplicationStatus.NeedsCompletion => NotYet,
        _ => Applications.Objections.NoLongerInReview(state),
    };

    private static ImmutableArray<Objection> Faults(ImmutableDictionary<string, Score> scores, Call call)
    {
        var faults = ImmutableArray.CreateBuilder<Objection>();
        foreach (var criterion in call.Assessment)
        {
            var field = $"scores.{criterion.Id}";
            if (!scores.TryGetValue(criterion.Id, out var score))
                faults.Add(Objection.Invalid(field, "score-missing", $"Gi poeng fra 0 til 5 for «{criterion.Text}».", $"Gje poeng frå 0 til 5 for «{criterion.Text}»."));
            else if (score.Points is < 0 or > 5)
                faults.Add(Objection.Invalid($"{field}.points", "score-out-of-range", "Poeng er et helt tall fra 0 til 5.", "Poeng er eit heilt tal frå 0 til 5."));
            else if (string.IsNullOrWhiteSpace(score.Reason))
                faults.Add(Objection.Invalid($"{field}.reason", "reason-missing", $"Begrunn poengene for «{criterion.Text}».", $"Grunngje poenga for «{criterion.Text}»."));
        }

        foreach (var unknown in scores.Keys.Except(call.Assessment.Select(criterion => criterion.Id)).Order(StringComparer.Ordinal))
            faults.Add(Objection.Invalid($"scores.{unknown}", "unknown-criterion", "Utlysningen har ikke dette vurderingskriteriet.", "Utlysinga har ikkje dette vurderingskriteriet."));
        return faults.ToImmutable();
    }

    private static Objection CannotHaveIt { get; } = Objection.Conflict(
        "caseworker-not-impartial", "Saksbehandleren er ikke habil i saken. Velg en annen.", "Saksbehandlaren er ikkje habil i saka. Vel ein annan.");

    private static Objection NotYet { get; } = Objection.Conflict(
        "not-in-review", "Søknaden er ikke klar til vurdering ennå.", "Søknaden er ikkje klar til vurdering enno.");

    private static Objection Revealed { get; } = Objection.Conflict(
        "scores-revealed",
        "De andre har sett poengene dine. Skriv hvorfor du endrer dem (changeReason).",
        "Dei andre har sett poenga dine. Skriv kvifor du endrar dei (changeReason).");
}
