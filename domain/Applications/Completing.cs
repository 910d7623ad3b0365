using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>What lacks: asked for by a person, with time to answer, and judged by a person when the answer is not enough.</summary>
internal static class Completing
{
    public static Outcome Decide(ApplicationCase state, Surroundings around, RequestCompletion request, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (!Status.IsUndecided(state) || state.Decision.Proposal is not null) return Outcome.Refuse(Objections.NoLongerInReview(state));
        if (!around.IsLate(now)) return Outcome.Refuse(BeforeTheDeadline);
        var today = Oslo.DateOf(now);
        var until = request.Until ?? today.PlusDays(around.Call.Call.CompletionDays);
        if (until <= today) return Outcome.Refuse(UntilIsPast);
        if (state.Submission.Completion?.IsTheSame(request.Text, until) is true) return Outcome.Nothing;
        var missing = Missing(state.Submission, around, now);
        return missing.IsEmpty && string.IsNullOrWhiteSpace(request.Text)
            ? Outcome.Refuse(NothingLacks)
            : Outcome.Of(new CompletionWasRequested(now, until, missing, request.Text, by.Person));
    }

    public static Outcome Decide(ApplicationCase state, AskForMoreTime ask, Actor by, Instant now) =>
        Status.Of(state) is ApplicationStatus.NeedsCompletion || state.AwaitsAnswer(now)
            ? Outcome.Of(new MoreTimeWasAskedFor(now, ask.Text, ask.Content, by.Person))
            : Outcome.Refuse(Objections.NothingIsAwaited);

    public static Outcome Decide(ApplicationCase state, SetCriterion set, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (!AllCriteria.Ids.Contains(set.Criterion)) return Outcome.Refuse(UnknownCriterion);
        if (string.IsNullOrWhiteSpace(set.Reason)) return Outcome.Refuse(Objections.ReasonMissing);
        // What a proposal rests on stands until the proposal is sent back.
        return Status.IsUndecided(state) && state.Decision.Proposal is null
            ? Outcome.Of(new CriterionWasSet(now, set.Criterion, set.Result, set.Reason, by.Person))
            : Outcome.Refuse(Objections.NoLongerInReview(state));
    }

    /// <summary>What the application lacks as it stands: not met, or awaited of a leader; lateness cannot be mended.</summary>
    public static ImmutableArray<CriterionId> Missing(Submission submission, Surroundings around, Instant now) =>
        Missing(submission, around.Check(submission, now));

    public static ImmutableArray<CriterionId> Missing(Submission submission, ImmutableArray<Finding> findings) =>
    [
        .. findings.Where(finding => finding.Criterion != CriterionId.ReceivedInTime && !IsMet(submission, finding))
            .Select(finding => finding.Criterion),
    ];

    /// <summary>What counts: the caseworker's finding where there is one, else the program's.</summary>
    public static bool IsMet(Submission submission, Finding finding) =>
        (submission.Overrides.GetValueOrDefault(finding.Criterion)?.Result ?? finding.Result) is CriterionResult.Met;

    private static Objection BeforeTheDeadline { get; } = Objection.Conflict(
        "before-the-deadline",
        "Fristen er ikke ute. Søkeren kan fortsatt endre søknaden.",
        "Fristen er ikkje ute. Søkjaren kan framleis endre søknaden.");

    private static Objection NothingLacks { get; } = Objection.Invalid(
        "text", "nothing-lacks",
        "Programmet finner ikke noe som mangler. Skriv hva søkeren skal sende.",
        "Programmet finn ikkje noko som manglar. Skriv kva søkjaren skal sende.");

    private static Objection UnknownCriterion { get; } = Objection.Invalid(
        "criterion", "unknown-criterion", "Vilkåret finnes ikke.", "Vilkåret finst ikkje.");

    private static Objection UntilIsPast { get; } = Objection.Invalid(
        "until", "until-is-past", "Velg en frist etter i dag.", "Vel ein frist etter i dag.");
}
