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
    private static readonly ImmutableArray<int> CompletionReminders = [3, 1];

    public static Next Next(ApplicationCase state, Surroundings around, Instant now)
    {
        var submission = state.Submission;
        if (!Status.IsUndecided(state)) return Cases.Next.Finished;
        var completing = AwaitingCompletion(submission, now);
        if (!around.IsLate(now)) return completing.And(Cases.Next.Look(around.Deadline + Duration.FromSeconds(1)));
        if (Recheck(submission, around, now) is { } findings) return Due(new CriteriaWereChecked(now, submission.Counting, findings));
        var isLate = submission.CountsAsLate(around);
        if (isLate && submission.Explanation is null) return Due(new ExplanationWasAskedFor(now, Explanation.LastDay(now)));
        var missing = submission.Missing;
        // Whether a late one is assessed at all is decided before it is asked to mend anything.
        if (!isLate && submission.Completion is null or { RequestedAt: null } && !missing.SequenceEqual(submission.Completion?.Missing ?? []))
            return Due(new CompletionWasDrafted(now, missing));
        if (submission.Completion is { } asked && IsToBeJudged(asked, missing)) return Due(new CompletionWasJudged(now, missing.IsEmpty));
        if (submission.Completion is { IsAwaited: true }) return completing;
        if (isLate && submission.Explanation is { AnsweredAt: null } late && Oslo.CutToSecond(now) <= Oslo.EndOf(late.Until))
            return Cases.Next.Look(Oslo.EndOf(late.Until) + Duration.FromSeconds(1));
        return submission.OpenedForReviewAt is null ? Due(new WasOpenedForReview(now)) : Cases.Next.Finished;
    }

    /// <summary>
    /// The findings of a version that is not checked yet, or where time or another person has decided otherwise since: the deadline was
    /// moved, a leader answered, a risk assessment was destroyed or came by post. Null when those that are recorded hold.
    /// </summary>
    private static ImmutableArray<Finding>? Recheck(Submission submission, Surroundings around, Instant now)
    {
        var findings = around.Check(submission, now);
        return submission.Checked != submission.Counting
            || Changed(CriterionId.ReceivedInTime)
            || Changed(CriterionId.LeadershipAnchored)
            || Changed(CriterionId.RiskAssessment)
            ? findings
            : null;

        bool Changed(CriterionId criterion) => Of(findings, criterion)?.Result != Of(submission.Findings, criterion)?.Result;
    }

    /// <summary>Its answer has come, or all that it asked for has come in another way: a leader's yes, a caseworker's finding.</summary>
    private static bool IsToBeJudged(Completion asked, ImmutableArray<CriterionId> missing) =>
        asked is { RequestedAt: not null, Enough: null }
        && (asked.AnsweredAt is not null || asked is { RanOut: false, Missing.IsEmpty: false } && missing.IsEmpty);

    private static Next AwaitingCompletion(Submission submission, Instant now)
    {
        if (submission.Completion is not { IsAwaited: true, Until: { } until } completion) return Cases.Next.Finished;
        var end = Oslo.EndOf(until);
        return Deadline.IsKept(end, now) ? Reminding(submission, completion, end, now) : Due(new CompletionRanOut(now));
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

    private static Finding? Of(ImmutableArray<Finding> findings, CriterionId criterion) =>
        findings.FirstOrDefault(finding => finding.Criterion == criterion);

    private static Next Due(CaseEvent happened) => new([new Record(happened)], null);
}
