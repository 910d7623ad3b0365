using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grants.Workflows.Applications;

namespace Grants.Web.Review;

/// <summary>Who is to have the case, by e-mail.</summary>
public sealed record AssignForm(string? Caseworker = null);

/// <summary>Whether the caller is impartial in the case.</summary>
public sealed record ImpartialityForm(bool? Impartial = null);

/// <summary>A request for completion. Without <paramref name="Until"/> it gives the call's days.</summary>
public sealed record CompletionForm(string? Text = null, string? Until = null);

/// <summary>Why a document is destroyed. <paramref name="Sure"/> has to be true, for it cannot be undone.</summary>
public sealed record DestroyForm(string? Reason = null, bool? Sure = null);

/// <summary>A criterion as the caseworker finds it.</summary>
public sealed record CriterionForm(string? Result = null, string? Reason = null);

/// <summary>A caseworker's points. <paramref name="ChangeReason"/> is needed when others have seen the points that it changes.</summary>
public sealed record ScoresForm(ImmutableDictionary<string, ScoreForm>? Scores = null, string? ChangeReason = null);

/// <summary>Points, 0 to 5, with their reason.</summary>
public sealed record ScoreForm(int? Points = null, string? Reason = null);

/// <summary>A reason.</summary>
public sealed record ReasonForm(string? Reason = null);

/// <summary>A proposed decision; the amount is whole kroner.</summary>
public sealed record ProposalForm(string? Outcome = null, long? Amount = null, string? Reasons = null, ImmutableArray<string>? Terms = null);

/// <summary>A message that did not arrive, reported by hand.</summary>
public sealed record BounceForm(string? Email = null, string? Reason = null);

/// <summary>Whom a decision that did not arrive is sent to again.</summary>
/// <param name="Sure">That it is to go there although the address is another municipality's.</param>
public sealed record SendDecisionForm(string? Name = null, string? Email = null, bool? Sure = null);

/// <summary>The day on which a decision arrived by post, or in another way.</summary>
public sealed record ArrivalForm(string? ArrivedOn = null);

/// <summary>A message that came by post or in another way, with when it came (Oslo time).</summary>
public sealed record PostForm(string? ReceivedAt = null, string? Text = null);

/// <summary>An application that came by another way, with when it came (Oslo time).</summary>
public sealed record OnBehalfForm(string? ReceivedAt = null, ApplicationForm? Application = null);

/// <summary>A page of the review queue.</summary>
public sealed record QueueView(ImmutableArray<QueueRow> Rows, int Total, string? Next);

/// <summary>A row of the queue. Amounts are whole kroner; the score is told to who may see it.</summary>
/// <param name="Waits">What it waits for, as the query names it; <paramref name="WaitsFor"/> is the same to be read.</param>
/// <param name="CriteriaUnknown">What time or another person decides and has not yet, such as a leader's answer.</param>
public sealed record QueueRow(
    string ApplicationId, string CallId, string? CaseNumber, string Title, string? Lead, ImmutableArray<string> Municipalities, long Amount, string Status,
    string Waits, string WaitsFor, ImmutableArray<string> CriteriaNotMet, ImmutableArray<string> CriteriaUnknown, string? Score, string? Spread, string? Caseworker,
    int? DaysWaiting, string? NextDeadline, string? ReceivedAt, bool Mine)
{
    /// <summary>What came in and nobody has seen to, to be read; null when nothing did, or when that is what it waits for.</summary>
    public string? Beside { get; init; }
}

/// <summary>Which of a call's drafted requests for completion are sent; all of them unless it says which.</summary>
/// <param name="Impartial">Declares the caller impartial in those where the caller has not said it yet; without it they are not sent.</param>
public sealed record CompletionsForm(ImmutableArray<string>? Applications = null, bool? Impartial = null);

/// <summary>The cases whose request was sent, and those whose was not, with why.</summary>
public sealed record CompletionsView(ImmutableArray<string> Sent, ImmutableArray<NotSentView> NotSent);

/// <summary>A case whose request was not sent: the objection's code, and what to do about it.</summary>
public sealed record NotSentView(string ApplicationId, string? CaseNumber, string Code, string Detail);

/// <summary>How these are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssignForm))]
[JsonSerializable(typeof(ImpartialityForm))]
[JsonSerializable(typeof(CompletionForm))]
[JsonSerializable(typeof(DestroyForm))]
[JsonSerializable(typeof(CriterionForm))]
[JsonSerializable(typeof(ScoresForm))]
[JsonSerializable(typeof(ReasonForm))]
[JsonSerializable(typeof(ProposalForm))]
[JsonSerializable(typeof(BounceForm))]
[JsonSerializable(typeof(SendDecisionForm))]
[JsonSerializable(typeof(ArrivalForm))]
[JsonSerializable(typeof(PostForm))]
[JsonSerializable(typeof(OnBehalfForm))]
[JsonSerializable(typeof(QueueView))]
[JsonSerializable(typeof(CompletionsForm))]
[JsonSerializable(typeof(CompletionsView))]
public sealed partial class ReviewJson : JsonSerializerContext;
