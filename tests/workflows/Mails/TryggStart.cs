using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.Tests.Mails;

/// <summary>
/// A case to write mails from: the invented Fjordvik leads «Trygg start» with Nesøy and Storlia, applies for 300 000 kroner, and
/// Storlia's leader has not answered.
/// </summary>
internal static class TryggStart
{
    public static MunicipalityNumber Fjordvik { get; } = MunicipalityNumber.Parse("9901");
    public static MunicipalityNumber Nesoy { get; } = MunicipalityNumber.Parse("9902");
    public static MunicipalityNumber Storlia { get; } = MunicipalityNumber.Parse("9903");

    public static PersonId Ingrid { get; } = new("ingrid");
    public static PersonId Tor { get; } = new("tor");
    public static PersonId Berit { get; } = new("berit");
    public static PersonId Arne { get; } = new("arne");

    public static MailReader Contact { get; } = new("Ingrid Moland", Fjordvik);
    public static MailReader Leader { get; } = new("Tor Vikane", Nesoy, "https://tilskudd.example/bekreft/abc");

    public static MailReader Caseworker { get; } = new("Berit Solheimsli", Fjordvik, IsStaff: true);

    public static LocalDate AppealUntil { get; } = new(2026, 12, 22);

    public static Call Call { get; } = new(
        "nordfylket-2026", "Trygge barn 2026", OrganisationNumber.Parse("100000008"), "Statsforvalteren i Nordfylket", LanguageForm.Bokmal,
        "Utviklingsprosjekter i barnevernet", 650_000, 50_000, 500_000,
        new(2026, 8, 1, 8, 0), new(2026, 11, 2, 23, 59, 59), false, new(2026, 12, 1), new(2027, 1, 1), new(2027, 12, 31), null, new(2028, 2, 15),
        2, false, false, true, 14, 2, false, new(true, "Oppvekstdirektoratet", "forvaltningsloven § 28"),
        [new("plan", "God plan", 1), new("value", "Beløpet mot nytten", 1)],
        [new("joint-service", "Felles tiltak"), new(Activity.Other, "Annet")]);

    public static Register Register { get; } = new(
        [Row(Fjordvik, "Fjordvik"), Row(Nesoy, "Nesøy"), Row(Storlia, "Storlia")],
        [new(Call.Office, "Statsforvalteren i Nordfylket", ["99"])]);

    public static Application Application { get; } = new(
        "Trygg start", Language.Bokmal, "joint-service", null,
        new(Fjordvik, new("leader-9901"), [Ingrid]), [new(Nesoy, Tor, []), new(Storlia, new("leader-9903"), [])],
        null, [], [new([Fjordvik, Nesoy, Storlia], new LocalDate(2026, 5, 4), "Mange flyttinger", "risk")], "Færre brudd",
        new("Et felles team", new LocalDate(2027, 1, 10), new LocalDate(2027, 12, 1), []),
        new([new("Team", 400_000)], [new(Fjordvik, "Tid", 40_000), new(Nesoy, "Tid", 40_000), new(Storlia, "Tid", 20_000)], [], 300_000));

    /// <summary>Received in time, on the Friday before the deadline.</summary>
    public static CaseFacts Facts() => FactsAt(At(2026, 10, 30, 14, 32, 6));

    public static CaseFacts FactsAt(Instant receivedAt) => new(
        new("call-nordfylket-2026", "abc"),
        new(Received(receivedAt), Judgement.None with { Caseworker = Berit }, DecisionPart.None),
        new("abc", CallCase.Evolve(null, new CallEvent.WasSetUp(At(2026, 7, 1, 9, 0, 0), Call, Berit)),
            ImmutableDictionary<string, Network>.Empty, ["risk"], NameOf),
        null,
        ImmutableDictionary.CreateRange<PersonId, Person>(
        [
            new(Ingrid, new("Ingrid Moland", "ingrid@fjordvik.kommune.example", "+4700000000", "barnevernleder")),
            new(Tor, new("Tor Vikane", "tor@nesoy.kommune.example", null, "kommunedirektør")),
            new(Berit, new("Berit Solheimsli", "berit@nordfylket.example", "00000000", null)),
            new(Arne, new("Arne Fosslid", "arne@nordfylket.example", null, null)),
        ]),
        ImmutableDictionary<string, string>.Empty.Add("text-1", "Hei igjen.\n\nRing oss."),
        Register, "https://tilskudd.example", receivedAt);

    public static CaseFacts Late() => FactsAt(At(2026, 11, 3, 0, 0, 41)).With(submission => submission with { Explanation = new(new(2026, 11, 10), null) });

    /// <summary>After the deadline: the risk assessment has no attachment, the budget is 10 000 kroner short, and both are asked for.</summary>
    /// <param name="told">Whether the rounds before the last one were told; their day was a week earlier.</param>
    public static CaseFacts Incomplete(int rounds = 1, string? text = null, bool told = true) => Facts()
        .With(submission => submission with
        {
            Application = Application with
            {
                RiskAssessments = [Application.RiskAssessments[0] with { Municipalities = [Fjordvik, Nesoy] }],
                Budget = Application.Budget with { OwnFunding = Application.Budget.OwnFunding.RemoveAt(2).Add(new(Storlia, "Tid", 10_000)) },
            },
            Completion = new(
                [CriterionId.RiskAssessment, CriterionId.BudgetBalances], At(2026, 11, 5, 9, 0, 0), new LocalDate(2026, 11, 19), text, Berit, rounds,
                null, null, null, false)
            {
                UntilBefore = rounds > 1 ? new(2026, 11, 12) : null,
            },
            Told = told ? [.. Enumerable.Range(1, rounds - 1).Select(round => $"CompletionRequest:{round}")] : [],
        }) with
    { Now = At(2026, 11, 5, 9, 0, 0) };

    public static CaseFacts Decided(DecisionOutcome outcome, long amount = 0, bool appeal = true)
    {
        var facts = Facts().AllConfirmed();
        var proposal = new Proposal(outcome, amount, "Planen er god & grundig.\n\nPotten rekker ikke til alle.", ["Send plan <først>"], Berit, At(2026, 11, 28, 9, 0, 0));
        var until = appeal ? AppealUntil : (LocalDate?)null;
        var scores = ImmutableDictionary<string, Score>.Empty.Add("plan", new(4, "Tydelig plan")).Add("value", new(3, "Rimelig"));
        return facts with
        {
            Now = At(2026, 12, 1, 10, 0, 0),
            State = facts.State with
            {
                Decision = new(1, proposal, null, new(Arne, At(2026, 12, 1, 9, 0, 0)), At(2026, 12, 1, 9, 30, 0),
                    [new(1, ContentHash.Of("letter"), ContentHash.Of("pdf"), At(2026, 12, 1, 9, 31, 0), until, proposal)]),
                Judgement = facts.State.Judgement with
                {
                    Scores = ImmutableDictionary<PersonId, ImmutableDictionary<string, Score>>.Empty
                        .Add(Berit, scores).Add(new("per"), scores.SetItem("plan", new(5, "Svært tydelig plan"))),
                },
            },
            Around = facts.Around with
            {
                Call = facts.Around.Call with
                {
                    Call = Call with { Appeal = Call.Appeal with { Allowed = appeal } },
                    Ledger = new(Call.Pot, 0, Call.Pot),
                },
            },
        };
    }

    /// <summary>Refused on 28 November, and granted by a new decision on 1 December.</summary>
    public static CaseFacts DecidedAgain()
    {
        var facts = Decided(DecisionOutcome.Grant, 250_000);
        var (decision, refusal) = (facts.State.Decision, new Letter(
            1, ContentHash.Of("refusal"), null, At(2026, 11, 28, 9, 31, 0), AppealUntil, facts.State.Decision.Proposal! with { Outcome = DecisionOutcome.Reject, Amount = 0 }));
        return facts with
        {
            State = facts.State with { Decision = decision with { Number = 2, Letters = [refusal, decision.Letters[0] with { Number = 2 }] } },
        };
    }

    public static CaseFacts With(this CaseFacts facts, Func<Submission, Submission> change) =>
        facts with { State = facts.State with { Submission = change(facts.State.Submission) } };

    /// <summary>Sent again on Sunday 1 November 2026 at 20.15.00, before the deadline; or, as a version that came after it, on the Thursday.</summary>
    public static CaseFacts Resent(SentAs sentAs) => Facts().With(submission => submission with
    {
        Version = 2,
        Counting = sentAs is SentAs.KeptBeside ? 1 : 2,
        Sent = submission.Sent.Add(new(sentAs is SentAs.Replacement ? At(2026, 11, 1, 20, 15, 0) : At(2026, 11, 5, 8, 0, 0), sentAs)),
    }) with
    { Now = At(2026, 11, 5, 9, 0, 0) };

    /// <summary>At a day of 2026, 09.00.</summary>
    public static CaseFacts On(this CaseFacts facts, int month, int day) => facts with { Now = At(2026, month, day, 9, 0, 0) };

    /// <summary>As it is before anything has been sent.</summary>
    public static CaseFacts AsDraft(this CaseFacts facts) => facts.With(submission => submission with
    {
        Number = null,
        ReceivedAt = null,
        Version = 0,
        Counting = 0,
        Sent = [],
        Application = null,
    }) with
    { Draft = facts.Application };

    public static CaseFacts AllConfirmed(this CaseFacts facts) => facts.With(submission => submission with
    {
        Leaders = submission.Leaders.SetItem(Storlia, submission.Leaders[Storlia] with { Participates = true }),
    });

    public static Agreement AgreementOf(MunicipalityNumber municipality) => Agreement.Of(Application, municipality);

    public static Instant At(int year, int month, int day, int hour, int minute, int second) =>
        Oslo.At(new LocalDateTime(year, month, day, hour, minute, second));

    private static Submission Received(Instant at) => Submission.None with
    {
        Number = new CaseNumber(2026, 14),
        ReceivedAt = at,
        Version = 1,
        Counting = 1,
        Sent = [new(at, null)],
        Application = Application,
        SentBy = Ingrid,
        Leaders = ImmutableDictionary<MunicipalityNumber, LeaderQuestion>.Empty
            .Add(Fjordvik, Question(Fjordvik, new("leader-9901"), true))
            .Add(Nesoy, Question(Nesoy, Tor, true))
            .Add(Storlia, Question(Storlia, new("leader-9903"), null)),
    };

    private static LeaderQuestion Question(MunicipalityNumber municipality, PersonId leader, bool? participates) =>
        new(leader, AgreementOf(municipality), At(2026, 10, 20, 9, 0, 0), 1, participates, null) { Holders = [leader] };

    private static string NameOf(MunicipalityNumber number) => Register.Find(number, new(2026, 1, 1))!.Name;

    private static Municipality Row(MunicipalityNumber number, string name) => new(
        number, name, "99", "Nordfylket", 5_000, new(2026, 1, 1), LanguageForm.Neutral, null, [$"{number}.kommune.example"],
        $"postmottak@{number}.kommune.example", new(2024, 1, 1), null);
}
