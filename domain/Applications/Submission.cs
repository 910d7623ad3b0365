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

    /// <summary>What the office has put in itself, because it came by post; what it has taken out again is not here.</summary>
    public ImmutableArray<EnteredDocument> Entered { get; init; } = [];

    public Unseen Unseen { get; init; } = Unseen.Nothing;

    /// <summary>Who of the municipalities has written since the office's last message: the next one is their answer, too.</summary>
    public ImmutableHashSet<PersonId> Unanswered { get; init; } = [];

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

    /// <summary>Whether the office has put in a risk assessment that came by post, and it is still there.</summary>
    public bool HasEnteredRiskAssessment => Entered.Any(document => document.IsRiskAssessment && DestroyedOf(document.Content) is null);

    public bool HasTold(Notice notice) => Told.Contains(notice.ToString());

    public static Submission Evolve(Submission state, SubmissionEvent happened) =>
        Moved(state, happened) with { Unseen = Unseen.Evolve(state, happened) };

    private static Submission Moved(Submission state, SubmissionEvent happened) => happened switch
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
        MessageCame e => state with { Explanation = state.Explanation?.AnsweredBy(e.At), Unanswered = state.Unanswered.Add(e.By) },
        MessageWasEntered e => state with { Explanation = state.Explanation?.AnsweredBy(e.ArrivedAt) },
        MessageWentOut e => state with { Unannounced = state.Unannounced.Add(new(e.Text, e.At, e.By, state.Unanswered)), Unanswered = [] },
        MessagesWereSeen or NoteWasWritten => state,
        MoreTimeWasAskedFor e => state with { Completion = state.Completion! with { MoreTimeAskedAt = e.At }, Unanswered = state.Unanswered.Add(e.By) },
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
        DocumentWasEntered e => state with { Entered = state.Entered.Add(new(e.Attachment, e.Content, e.IsRiskAssessment)) },
        EnteredDocumentWasRemoved e => state with { Entered = state.Entered.RemoveAll(document => document.Attachment == e.Attachment) },
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
