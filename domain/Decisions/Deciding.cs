using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Decisions.DecisionEvent;

namespace Grants.Domain.Decisions;

/// <summary>
/// Proposed by one, approved by another who neither proposed nor scored. A proposal reserves of the pot, an approval commits;
/// the sum of both can never pass it.
/// </summary>
internal static class Deciding
{
    public static Outcome Decide(ApplicationCase state, Surroundings around, Propose propose, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        if (NotOpenTo(state, around, now) is { } notNow) return Outcome.Refuse(notNow);
        if (IsWithoutScores(state, around, propose.Outcome)) return Outcome.Refuse(ScoresMissing);
        var faults = Faults(state, around, propose);
        if (!faults.IsEmpty) return new Outcome.Refused(faults);

        var amount = propose.Outcome is DecisionOutcome.Grant ? propose.Amount : 0;
        var adds = Math.Max(0, amount - state.Decision.Committed);
        var left = around.Call.Ledger.Left + state.Decision.Reserved;
        if (adds > left) return Outcome.Refuse(PotExceeded(left));
        var proposal = new Proposal(propose.Outcome, amount, propose.Reasons, propose.Terms, by.Person, now);
        return new Outcome.Accepted(
            [new WasProposed(now, state.Decision.Number + 1, proposal)],
            [.. Drop(around.Case, state.Decision.Reserved, now), .. Reserve(around.Case, adds, now)]);
    }

    public static Outcome Approve(ApplicationCase state, Surroundings around, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Approver) is { } objection) return Outcome.Refuse(objection);
        if (Proposed(state) is not { } proposal) return Outcome.Refuse(NoProposal);
        if (IsOwn(state, proposal, by.Person)) return Outcome.Refuse(TwoPersons);
        if (!around.IsLate(now)) return Outcome.Refuse(NotInReview);
        // Points can have been struck since it was proposed.
        if (IsWithoutScores(state, around, proposal.Outcome)) return Outcome.Refuse(ScoresMissing);
        var lacking = LetterParts.Lacking(state, around.Call.Call, proposal);
        if (!lacking.IsEmpty) return new Outcome.Refused(lacking);
        var decision = state.Decision;
        return new Outcome.Accepted(
            [new WasApproved(now, by.Person)],
            [.. Drop(around.Case, decision.Reserved, now), .. Commit(around.Case, decision.Reserved, now)]);
    }

    public static Outcome Decide(ApplicationCase state, Surroundings around, Return giveBack, Actor by, Instant now)
    {
        if (Permission.ToAct(state, by, StaffRole.Approver) is { } objection) return Outcome.Refuse(objection);
        if (Proposed(state) is not { } proposal) return Outcome.Refuse(NoProposal);
        if (string.IsNullOrWhiteSpace(giveBack.Text)) return Outcome.Refuse(TextMissing);
        return IsOwn(state, proposal, by.Person)
            ? Outcome.Refuse(TwoPersons)
            : new Outcome.Accepted([new WasReturned(now, giveBack.Text, by.Person)], [.. Drop(around.Case, state.Decision.Reserved, now)]);
    }

    /// <summary>What a decision holds of the pot goes back, but for what an earlier decision keeps.</summary>
    public static ImmutableArray<CaseEvent> Free(DecisionPart decision, string application, Instant now, long keep = 0) =>
        [.. Drop(application, decision.Reserved, now), .. Uncommit(application, Math.Max(0, decision.Committed - keep), now)];

    /// <summary>What a released decision holds of the pot beyond its own amount goes back.</summary>
    public static ImmutableArray<CaseEvent> Settle(DecisionPart decision, string application, Instant now) =>
        [.. Uncommit(application, decision.Committed - decision.Proposal!.Amount, now)];

    /// <summary>A decision whose letter has gone out can be mended by a new one.</summary>
    private static Objection? NotOpenTo(ApplicationCase state, Surroundings around, Instant now) => Status.Of(state) switch
    {
        ApplicationStatus.InReview when around.IsLate(now) => null,
        ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed when IsToldOf(state.Decision) => null,
        ApplicationStatus.Granted or ApplicationStatus.Rejected or ApplicationStatus.Dismissed => LetterIsOnItsWay,
        ApplicationStatus.Proposed or ApplicationStatus.Approved => AlreadyProposed,
        _ => NotInReview,
    };

    private static ImmutableArray<Objection> Faults(ApplicationCase state, Surroundings around, Propose propose)
    {
        var faults = ImmutableArray.CreateBuilder<Objection>();
        if (string.IsNullOrWhiteSpace(propose.Reasons))
            faults.Add(Objection.Invalid("reasons", "reasons-missing", "Skriv begrunnelsen. Den står i brevet.", "Skriv grunngjevinga. Ho står i brevet."));
        if (propose.Outcome is DecisionOutcome.Grant && propose.Amount <= 0)
            faults.Add(Objection.Invalid("amount", "amount-missing", "Skriv hvor mange kroner det gis.", "Skriv kor mange kroner det blir gjeve."));
        else if (propose.Outcome is DecisionOutcome.Grant && propose.Amount > state.Submission.Application!.Budget.RequestedAmount)
            faults.Add(Objection.Invalid("amount", "more-than-applied-for", "Beløpet er større enn det er søkt om.", "Beløpet er større enn det er søkt om."));
        else if (propose.Outcome is DecisionOutcome.Grant && propose.Amount > around.Call.Call.MaximumAmount)
            faults.Add(Objection.Invalid("amount", "more-than-maximum", "Beløpet er større enn utlysningen tillater.", "Beløpet er større enn utlysinga tillèt."));
        else if (propose.Outcome is not DecisionOutcome.Grant && propose.Amount is not 0)
            faults.Add(Objection.Invalid(
                "amount", "amount-without-grant",
                "Beløpet gjelder bare når det innvilges. Fjern det, eller velg å innvilge.",
                "Beløpet gjeld berre når det blir innvilga. Fjern det, eller vel å innvilge."));
        if (propose.Terms.Any(string.IsNullOrWhiteSpace))
            faults.Add(Objection.Invalid("terms", "term-empty", "Fjern vilkår som er tomme.", "Fjern vilkår som er tomme."));
        return faults.ToImmutable();
    }

    private static bool IsToldOf(DecisionPart decision) => decision.ReleasedAt is null || decision.Letter is not null;

    private static bool IsWithoutScores(ApplicationCase state, Surroundings around, DecisionOutcome outcome) =>
        outcome is not DecisionOutcome.Dismiss && !state.Judgement.IsScored(around.Call.Call);

    private static Proposal? Proposed(ApplicationCase state) =>
        Status.Of(state) is ApplicationStatus.Proposed ? state.Decision.Proposal : null;

    private static bool IsOwn(ApplicationCase state, Proposal proposal, PersonId person) =>
        proposal.By == person || state.Judgement.Scores.ContainsKey(person);

    private static IEnumerable<CaseEvent> Reserve(string application, long amount, Instant now) =>
        amount > 0 ? [new CallEvent.AmountWasReserved(now, application, amount)] : [];

    private static IEnumerable<CaseEvent> Drop(string application, long amount, Instant now) =>
        amount > 0 ? [new CallEvent.ReservationWasDropped(now, application, amount)] : [];

    private static IEnumerable<CaseEvent> Commit(string application, long amount, Instant now) =>
        amount > 0 ? [new CallEvent.AmountWasCommitted(now, application, amount)] : [];

    private static IEnumerable<CaseEvent> Uncommit(string application, long amount, Instant now) =>
        amount > 0 ? [new CallEvent.CommitmentWasDropped(now, application, amount)] : [];

    private static Objection PotExceeded(long left) => Objection.Conflict(
        "pot-exceeded",
        $"Det er {Written.Kroner(left)} igjen av potten.",
        $"Det er {Written.Kroner(left)} att av potten.") with
    { Field = "amount" };

    private static Objection ScoresMissing { get; } = Objection.Conflict(
        "scores-missing",
        "Ikke alle som skal gi poeng, har gjort det. Godkjenneren kan tillate én vurdering.",
        "Ikkje alle som skal gje poeng, har gjort det. Godkjennaren kan tillate éi vurdering.");

    private static Objection NotInReview { get; } = Objection.Conflict(
        "not-in-review", "Søknaden er ikke klar til avgjørelse.", "Søknaden er ikkje klar til avgjerd.");

    private static Objection AlreadyProposed { get; } = Objection.Conflict(
        "already-proposed", "Det ligger allerede et forslag til vedtak i saken.", "Det ligg alt eit framlegg til vedtak i saka.");

    private static Objection LetterIsOnItsWay { get; } = Objection.Conflict(
        "letter-on-its-way", "Vedtaket er sendt ut nå. Prøv igjen om litt.", "Vedtaket er sendt ut no. Prøv igjen om litt.");

    private static Objection TextMissing { get; } = Objection.Invalid(
        "text", "text-missing", "Skriv hva som må endres.", "Skriv kva som må endrast.");

    private static Objection NoProposal { get; } = Objection.Conflict(
        "no-proposal", "Det er ikke noe forslag å ta stilling til.", "Det er ikkje noko framlegg å ta stilling til.");

    private static Objection TwoPersons { get; } = Objection.Forbidden(
        "two-persons", "Den som har foreslått eller gitt poeng, kan ikke godkjenne.", "Den som har gjort framlegg eller gjeve poeng, kan ikkje godkjenne.");
}
