using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

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
