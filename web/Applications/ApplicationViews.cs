using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Domain.Applications;
using Grants.Workflows.Applications;

namespace Grants.Web.Applications;

/// <summary>The answer to a draft that was begun.</summary>
public sealed record BegunView(string ApplicationId);

/// <summary>The answer to an application that was sent.</summary>
/// <param name="Lacking">The criteria that are not met, or not known yet, by the version that counts.</param>
/// <param name="KeptBeside">True when what was sent came unasked after the deadline, so that the version before it counts still; absent otherwise.</param>
public sealed record ReceiptView(string ApplicationId, string? CaseNumber, string ReceivedAt, ImmutableArray<string> Lacking, bool? KeptBeside = null);

/// <summary>An application as its contacts and the office see it.</summary>
/// <param name="Application">For its contacts, what they are writing: the draft, or the version that was saved last. For the office, the version that counts (<paramref name="Versions"/> tells which).</param>
public sealed record ApplicationView(
    string ApplicationId,
    string CallId,
    string Status,
    string? CaseNumber,
    string? ReceivedAt,
    bool HasUnsentChanges,
    ApplicationForm Application,
    ImmutableArray<ContactView> Contacts,
    ImmutableArray<LeaderView> Leaders,
    ImmutableArray<AttachmentView> Attachments,
    ImmutableArray<TimelineView> Timeline,
    ImmutableArray<ExpectationView> Next,
    ImmutableArray<MessageView> Messages,
    ImmutableArray<LetterView> Letters,
    ImmutableArray<VersionView> Versions,
    CompletionView? Completion,
    ReviewView? Review);

/// <summary>One who is told for a municipality now: a contact of the form, or somebody who took over.</summary>
public sealed record ContactView(string Municipality, string MunicipalityName, string? Name, string? Email, string? Mobile, string? Role, bool TookOver);

/// <summary>How a municipality's leader has answered.</summary>
/// <param name="Answer"><c>notAsked</c>, <c>asked</c>, <c>confirmed</c>, <c>declined</c>, <c>outdated</c>.</param>
public sealed record LeaderView(string Municipality, string MunicipalityName, string? Name, string Answer, string? AskedAt, string? AnsweredAt);

/// <summary>An attachment. The size is in bytes.</summary>
/// <param name="Destroyed">When and why it was destroyed; absent while it can be read.</param>
public sealed record AttachmentView(string AttachmentId, string Name, string Kind, string MediaType, string Sha256, long Size, DestroyedView? Destroyed = null);

/// <summary>What stays of a document that was destroyed, besides its hash.</summary>
/// <param name="Says">The same as a sentence.</param>
public sealed record DestroyedView(string At, string Reason, string Says);

/// <summary>The answer to an attachment that was sent.</summary>
public sealed record AttachedView(string AttachmentId, string Sha256, long Size);

/// <summary>Something that has happened, in order.</summary>
/// <param name="Direction"><c>incoming</c>, <c>outgoing</c>, <c>internal</c>.</param>
/// <param name="Withheld">The legal ground on which it is withheld; only staff see those.</param>
public sealed record TimelineView(int Number, string At, string Direction, string What, string? Who, string? Withheld);

/// <summary>What is expected of whom, by when.</summary>
/// <param name="Of"><c>applicant</c>, <c>leader</c>, <c>office</c>.</param>
public sealed record ExpectationView(string Of, string What, string? By);

/// <summary>A message or, for staff, a note.</summary>
/// <param name="IsEntered">True when it came by post or in another way and <paramref name="Who"/> wrote it in.</param>
public sealed record MessageView(string At, string Direction, string? Who, string Text, bool? IsEntered = null);

/// <summary>A letter that was issued.</summary>
/// <param name="AppealUntil">The last day to appeal as it runs; absent while the municipality is not notified.</param>
/// <param name="Notified">False when no mail of it arrived: a person sends it again, and the appeal time does not run until then.</param>
/// <param name="ReplacedBy">The number of the letter that has taken its place; null while it holds.</param>
/// <param name="HasPdf">False for letters that were issued before there was one.</param>
public sealed record LetterView(int Number, string At, string Outcome, long Amount, string? AppealUntil, bool Notified, int? ReplacedBy, bool HasPdf);

/// <summary>A version that was sent, from 1. It can be had as PDF when the case has its number.</summary>
/// <param name="As"><c>replacement</c>, <c>completion</c>, <c>keptBeside</c>; null for the first.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record VersionView(int Number, string At, string? As, bool Counts);

/// <summary>A request for completion.</summary>
/// <param name="TakesAnswer">Whether what is sent now answers it.</param>
public sealed record CompletionView(string? RequestedAt, string? Until, ImmutableArray<string> Missing, string? Text, string State, bool TakesAnswer);

/// <summary>What only the office sees.</summary>
/// <param name="ProposesDismissal">Whether it came late, so that a dismissal lies drafted for a person.</param>
/// <param name="DismissalReasons">The drafted reasons, in the language of the letter.</param>
public sealed record ReviewView(
    string? Caseworker,
    bool? Impartial,
    ImmutableArray<ScoreSheetView> Scores,
    string? Mean,
    string? Spread,
    int ScorersNeeded,
    int ScorersDone,
    bool OneScoreAllowed,
    ProposalView? Proposal,
    string? Returned,
    ImmutableArray<BounceView> Bounces,
    bool ProposesDismissal,
    string? DismissalReasons);

/// <summary>One caseworker's points.</summary>
public sealed record ScoreSheetView(string By, bool Own, ImmutableDictionary<string, ScoreView> Scores);

/// <summary>Points with their reason.</summary>
public sealed record ScoreView(int Points, string Reason);

/// <summary>A proposed decision.</summary>
public sealed record ProposalView(string Outcome, long Amount, string Reasons, ImmutableArray<string> Terms, string By, string At);

/// <summary>A message that did not arrive.</summary>
public sealed record BounceView(string Message, string? To, string Reason, string At);

/// <summary>A criterion as it stands.</summary>
public sealed record CriterionView(string Id, string Title, string Result, string Reason, string Source, OverrideView? OverriddenBy);

/// <summary>What a caseworker found instead of the program.</summary>
public sealed record OverrideView(string Result, string Reason, string By, string At);

/// <summary>A page of the caller's own cases.</summary>
public sealed record MineView(ImmutableArray<MineRow> Items, string? Next);

/// <summary>One of the caller's cases.</summary>
public sealed record MineRow(string ApplicationId, string CallId, string Title, string Status, string? CaseNumber, bool IsContact);

/// <summary>How all of this is written; what is sent in must be known to the last field.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApplicationForm))]
[JsonSerializable(typeof(BegunView))]
[JsonSerializable(typeof(ReceiptView))]
[JsonSerializable(typeof(ApplicationView))]
[JsonSerializable(typeof(AttachedView))]
[JsonSerializable(typeof(ImmutableArray<CriterionView>))]
[JsonSerializable(typeof(MineView))]
[JsonSerializable(typeof(TextForm))]
public sealed partial class ApplicationJson : JsonSerializerContext;

/// <summary>A text that somebody writes.</summary>
public sealed record TextForm(string? Text = null);
