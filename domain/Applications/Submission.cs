using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>The part of a case from the first question until it lies ready for judgement.</summary>
/// <param name="ReceivedAt">When it was first received, to the second: what the deadline is held against.</param>
/// <param name="Version">The number of the version that was sent last, from 1; 0 before the first.</param>
/// <param name="Counting">The number of the version that counts.</param>
/// <param name="Application">The content that counts.</param>
/// <param name="Checked">What the program found when it last checked, with the version that it checked.</param>
/// <param name="Sent">Every version that was sent, in order.</param>
public sealed record Submission(
    CaseNumber? Number,
    Instant? ReceivedAt,
    int Version,
    int Counting,
    Application? Application,
    ContentHash? Content,
    ImmutableArray<MunicipalityNumber>? Members,
    PersonId? SentBy,
    ImmutableDictionary<MunicipalityNumber, LeaderQuestion> Leaders,
    ImmutableArray<Finding> Findings,
    int Checked,
    ImmutableDictionary<CriterionId, CriterionOverride> Overrides,
    Completion? Completion,
    Explanation? Explanation,
    Instant? OpenedForReviewAt,
    Instant? WithdrawnAt,
    ImmutableArray<SentVersion> Sent,
    ImmutableDictionary<PersonId, MunicipalityNumber> TakenOver,
    ImmutableArray<Bounce> Bounces,
    ImmutableArray<OfficeMessage> Unannounced,
    ImmutableHashSet<string> Told)
{
    /// <summary>The content that was sent last; another than <see cref="Content"/> when that version was kept beside.</summary>
    public ContentHash? LastSent { get; init; }

    public static Submission None { get; } = new(
        null, null, 0, 0, null, null, null, null, ImmutableDictionary<MunicipalityNumber, LeaderQuestion>.Empty, [], 0,
        ImmutableDictionary<CriterionId, CriterionOverride>.Empty, null, null, null, null, [],
        ImmutableDictionary<PersonId, MunicipalityNumber>.Empty, [], [], []);

    /// <summary>The documents that should never have been sent, in the order in which they were destroyed.</summary>
    public ImmutableArray<DestroyedDocument> Destroyed { get; init; } = [];

    public bool IsReceived => ReceivedAt is not null;

    /// <summary>A version that was sent, by its number from 1.</summary>
    public SentVersion VersionOf(int number) => Sent[number - 1];

    /// <summary>It came after the deadline as that stands now, unless a caseworker has found otherwise.</summary>
    public bool CountsAsLate(Surroundings around) => Overrides.TryGetValue(CriterionId.ReceivedInTime, out var found)
        ? found.Result is not CriterionResult.Met
        : ReceivedAt is { } received && around.IsLate(received);

    /// <summary>What it lacked when it was last checked, as it counts; lateness cannot be mended.</summary>
    public ImmutableArray<CriterionId> Missing => Completing.Missing(this, Findings);

    /// <summary>What is left of a document that was destroyed; null when none of that content was.</summary>
    public DestroyedDocument? DestroyedOf(ContentHash content) => Destroyed.FirstOrDefault(document => document.Content == content);

    public bool HasTold(Notice notice) => Told.Contains(notice.ToString());

    public static Submission Evolve(Submission state, SubmissionEvent happened) => happened switch
    {
        LeaderWasAsked e => state with { Leaders = state.Leaders.SetItem(e.Agreement.Municipality, LeaderQuestion.Of(e, state.Leaders.GetValueOrDefault(e.Agreement.Municipality))) },
        LeaderAnswered e => state with { Leaders = state.Leaders.SetItem(e.Municipality, state.Leaders[e.Municipality].Answered(e)) },
        LeaderPassedOn e => state with { Leaders = state.Leaders.SetItem(e.Municipality, state.Leaders[e.Municipality].PassedOn(e)) },
        WasReceived e => state with
        {
            ReceivedAt = e.At,
            Version = 1,
            Counting = 1,
            Application = e.Application,
            Content = e.Content,
            LastSent = e.Content,
            Members = e.Members,
            SentBy = e.By,
            Sent = [new(e.At, null)],
        },
        WasSentAgain { As: SentAs.KeptBeside } e => state with
        {
            Version = e.Version,
            LastSent = e.Content,
            Sent = state.Sent.Add(new(e.At, e.As)),
        },
        WasSentAgain e => state with
        {
            Version = e.Version,
            Counting = e.Version,
            Application = e.Application,
            Content = e.Content,
            LastSent = e.Content,
            Members = e.Members,
            SentBy = e.By,
            Sent = state.Sent.Add(new(e.At, e.As)),
            Completion = e.As is SentAs.Completion ? state.Completion!.Answered(e.At) : state.Completion,
            OpenedForReviewAt = e.As is SentAs.Replacement ? null : state.OpenedForReviewAt,
        },
        WasNumbered e => state with { Number = e.Number },
        WasWithdrawn e => state with { WithdrawnAt = e.At },
        ContactTookOver e => state with { TakenOver = state.TakenOver.SetItem(e.By, e.Municipality) },
        MessageCame e => state with { Explanation = state.Explanation?.AnsweredBy(e.At) },
        MessageWasEntered e => state with { Explanation = state.Explanation?.AnsweredBy(e.ArrivedAt) },
        MessageWentOut e => state with { Unannounced = state.Unannounced.Add(new(e.Text, e.At, e.By)) },
        NoteWasWritten => state,
        MoreTimeWasAskedFor e => state with { Completion = state.Completion! with { MoreTimeAskedAt = e.At } },
        CriteriaWereChecked e => state with { Findings = e.Findings, Checked = e.Version },
        CriterionWasSet e => state with { Overrides = state.Overrides.SetItem(e.Criterion, new(e.Result, e.Reason, e.By, e.At)) },
        ExplanationWasAskedFor e => state with { Explanation = new(e.Until, null) },
        // When what lacked has come before anybody asked for it, there is nothing to ask for.
        CompletionWasDrafted e => state with { Completion = e.Missing.IsEmpty ? null : Completion.Drafted(e) },
        CompletionWasRequested e => state with { Completion = (state.Completion ?? Completion.None).Requested(e) },
        CompletionWasJudged e => state with { Completion = state.Completion! with { Enough = e.Enough } },
        CompletionRanOut => state with { Completion = state.Completion! with { RanOut = true } },
        WasOpenedForReview e => state with { OpenedForReviewAt = e.At },
        WasTold e => state with { Told = state.Told.Add(e.Notice.ToString()), Unannounced = state.StillUnannounced(e.Notice) },
        DocumentWasDestroyed e => state with { Destroyed = state.Destroyed.Add(new(e.Attachment, e.Content, e.Reason, e.By, e.At, null)) },
        DocumentWasErased e => state with
        {
            Destroyed = [.. state.Destroyed.Select(document => document.Content == e.Content ? document with { ErasedAt = e.At } : document)],
        },
        MailBounced e => state with { Bounces = state.Bounces.Add(new(e.Message, e.To, e.Municipality, e.Reason, e.At)) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a submission."),
    };

    private ImmutableArray<OfficeMessage> StillUnannounced(Notice notice) =>
        notice.Kind is NoticeKind.OfficeMessage ? Unannounced.RemoveAll(message => message.Text == notice.About) : Unannounced;
}

/// <summary>A version of an application as it was sent.</summary>
/// <param name="At">When it arrived, to the second.</param>
/// <param name="As">What it is to the version before it; null for the first.</param>
public sealed record SentVersion(Instant At, SentAs? As);

/// <summary>A question to a municipality's leader, and the answer when there is one.</summary>
/// <param name="Leader">Who has the question now.</param>
/// <param name="Number">The number of the question to this municipality, from 1.</param>
/// <param name="Participates">The answer; null while it is awaited.</param>
public sealed record LeaderQuestion(PersonId Leader, Agreement Agreement, Instant AskedAt, int Number, bool? Participates, Instant? AnsweredAt)
{
    internal static LeaderQuestion Of(LeaderWasAsked asked, LeaderQuestion? before)
    {
        var question = new LeaderQuestion(asked.Leader, asked.Agreement, asked.At, asked.Question, null, null)
        {
            Holders = before?.IsOf(asked.Leader) is true ? before.Holders : [asked.Leader],
        };
        return before switch
        {
            null => question,
            // What was never answered leaves the answer before it as the last that the municipality gave.
            { Participates: null, SaidBefore: not null } => question with { Before = before.Before, SaidBefore = before.SaidBefore },
            _ => question with { Before = before.Agreement, SaidBefore = before.Participates },
        };
    }

    /// <summary>Everybody who has held it: the leader that the application names, and those to whom it was passed on.</summary>
    public required ImmutableHashSet<PersonId> Holders { get; init; }

    /// <summary>What the municipality was asked about before, when this question takes the place of another.</summary>
    public Agreement? Before { get; init; }

    /// <summary>The answer to that; null when there was none.</summary>
    public bool? SaidBefore { get; init; }

    /// <summary>How many times this question has been answered with no.</summary>
    public int Refusals { get; init; }

    /// <summary>Whether it is the question of the leader that an application names. Passed on, it still is: it stays with who holds it now.</summary>
    public bool IsOf(PersonId? named) => named is { } leader && Holders.Contains(leader);

    internal LeaderQuestion Answered(LeaderAnswered answer) => this with
    {
        Participates = answer.Participates,
        AnsweredAt = answer.At,
        Refusals = Refusals + (answer.Participates ? 0 : 1),
    };

    internal LeaderQuestion PassedOn(LeaderPassedOn passed) =>
        this with
        {
            Leader = passed.To,
            Holders = Holders.Add(passed.To),
            AskedAt = passed.At,
            Participates = null,
            AnsweredAt = null,
            Number = Number + 1,
            Refusals = 0,
        };
}

/// <summary>What a caseworker found instead of the program.</summary>
public sealed record CriterionOverride(CriterionResult Result, string Reason, PersonId By, Instant At);

/// <summary>The question why an application came late. The sender's first message afterwards answers it.</summary>
/// <param name="Until">The last day to answer.</param>
public sealed record Explanation(LocalDate Until, Instant? AnsweredAt)
{
    internal Explanation AnsweredBy(Instant message) => AnsweredAt is null ? this with { AnsweredAt = message } : this;
}

/// <summary>A request for completion (mangelbrev): drafted by the program, sent by a person, answered or run out.</summary>
/// <param name="Rounds">How many times it has been sent; a later one extends or asks anew.</param>
/// <param name="Until">The last day to answer.</param>
/// <param name="Text">What the caseworker wrote besides what the program found.</param>
public sealed record Completion(
    ImmutableArray<CriterionId> Missing, Instant? RequestedAt, LocalDate? Until, string? Text, PersonId? By, int Rounds,
    Instant? MoreTimeAskedAt, Instant? AnsweredAt, bool? Enough, bool RanOut)
{
    internal static Completion None { get; } = new([], null, null, null, null, 0, null, null, null, false);

    /// <summary>The last day to answer as the round before it said; null in the first.</summary>
    public LocalDate? UntilBefore { get; init; }

    /// <summary>Whether it is awaited and says just this, and nobody has asked for more time: to ask it again would be to ask twice.</summary>
    internal bool IsTheSame(string? text, LocalDate until) =>
        IsAwaited && MoreTimeAskedAt is null && Until == until && (Text ?? "") == (text ?? "");

    /// <summary>It has been sent, and neither has an answer come, nor what lacked in another way, nor has the time run out.</summary>
    public bool IsAwaited => RequestedAt is not null && AnsweredAt is null && Enough is null && !RanOut;

    /// <summary>
    /// Whether what arrived then answers it: the arrival decides, not when the program got round to it. Within its time a first answer
    /// always does, and further ones as long as what came was not enough.
    /// </summary>
    public bool TakesAnswer(Instant arrived) =>
        RequestedAt is not null && (AnsweredAt is null || Enough is not true) && Until is { } until && Deadline.IsKept(Oslo.EndOf(until), arrived);

    /// <summary>An answer is judged anew, whatever was found of the one before it.</summary>
    internal Completion Answered(Instant at) => this with { AnsweredAt = at, Enough = null };

    internal static Completion Drafted(CompletionWasDrafted draft) => None with { Missing = draft.Missing };

    internal Completion Requested(CompletionWasRequested request) =>
        new(request.Missing, request.At, request.Until, request.Text, request.By, Rounds + 1, null, null, null, false) { UntilBefore = Until };
}

/// <summary>A message that did not reach its recipient.</summary>
/// <param name="Municipality">The municipality whose leader was asked; null when the message was another one.</param>
public sealed record Bounce(string Message, PersonId? To, MunicipalityNumber? Municipality, string Reason, Instant At)
{
    public bool IsOfLeader => Municipality is not null;
}

/// <summary>What stays of a document that was destroyed: its hash, when, why and by whom.</summary>
/// <param name="Attachment">The id of the attachment that it was.</param>
/// <param name="ErasedAt">When its content was gone from the files; null until then, and nobody is shown it meanwhile.</param>
public sealed record DestroyedDocument(string Attachment, ContentHash Content, string Reason, PersonId By, Instant At, Instant? ErasedAt);

/// <summary>A message from the office that its recipients have not been told of yet.</summary>
public sealed record OfficeMessage(string Text, Instant At, PersonId By);
