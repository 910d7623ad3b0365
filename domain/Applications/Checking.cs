using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using NodaTime;
using static Grants.Domain.Applications.ApplicationStep;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>
/// After the deadline: the criteria are checked, a late sender is asked to explain, what lacks is drafted for a person to ask for,
/// and when nothing that was asked for is awaited, the application is opened for review.
/// </summary>
internal static class Checking
{
    /// <summary>A late sender has a week to explain, as a request for completion has its days.</summary>
    private const int DaysToExplain = 7;

    private static readonly ImmutableArray<int> CompletionReminders = [3, 1];

    public static Next Next(ApplicationCase state, Surroundings around, Instant now)
    {
        var submission = state.Submission;
        if (!Status.IsUndecided(state)) return Cases.Next.Finished;
        if (!around.IsLate(now)) return Cases.Next.Look(around.Deadline + Duration.FromSeconds(1));
        if (submission.Checked != submission.Counting)
            return Due(new CriteriaWereChecked(now, submission.Counting, around.Check(submission, now)));
        if (IsLate(submission) && submission.Explanation is null)
            return Due(new ExplanationWasAskedFor(now, Oslo.DateOf(now).PlusDays(DaysToExplain)));
        if (submission.Completion is null && Completing.Missing(submission, submission.Findings) is { IsEmpty: false } missing)
            return Due(new CompletionWasDrafted(now, missing));
        if (submission.Completion is { AnsweredAt: not null, Enough: null })
            return Due(new CompletionWasJudged(now, Completing.Missing(submission, submission.Findings).IsEmpty));
        return Awaiting(submission, now);
    }

    private static Next Awaiting(Submission submission, Instant now)
    {
        if (submission.Completion is { IsAwaited: true, Until: { } until } completion)
        {
            var end = Oslo.EndOf(until);
            return Oslo.CutToSecond(now) > end ? Due(new CompletionRanOut(now)) : Reminding(submission, completion, end, now);
        }

        if (submission.Explanation is { AnsweredAt: null } explanation && Oslo.CutToSecond(now) <= Oslo.EndOf(explanation.Until))
            return Cases.Next.Look(Oslo.EndOf(explanation.Until) + Duration.FromSeconds(1));
        return submission.OpenedForReviewAt is null ? Due(new WasOpenedForReview(now)) : Cases.Next.Finished;
    }

    private static Next Reminding(Submission submission, Completion completion, Instant end, Instant now)
    {
        var look = Cases.Next.Earliest(Reminders.NextAfter(end, CompletionReminders, now), end + Duration.FromSeconds(1));
        if (Reminders.LatestDue(end, CompletionReminders, now) is not { } days
            || Reminders.DueAt(Oslo.DateOf(end), days) <= completion.RequestedAt) return Cases.Next.Look(look);
        var notice = new Notice(
            NoticeKind.CompletionReminder, string.Create(CultureInfo.InvariantCulture, $"{completion.Rounds}:{days}"));
        return submission.HasTold(notice) ? Cases.Next.Look(look) : new([new Tell(notice)], look);
    }

    private static bool IsLate(Submission submission) => submission.Findings.Any(finding =>
        finding.Criterion == CriterionId.ReceivedInTime && finding.Result is CriterionResult.NotMet);

    private static Next Due(CaseEvent happened) => new([new Record(happened)], null);
}
