using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.Applications.ApplicationStep;

namespace Grants.Domain.Applications;

/// <summary>The leaders are asked at the latest on sending, asked again when what they said yes to changes, and reminded 7, 3 and 1 days before they are to answer.</summary>
internal static class AskingLeaders
{
    private static readonly ImmutableArray<int> DaysBefore = [7, 3, 1];

    public static Next Next(ApplicationCase state, Surroundings around, Instant now)
    {
        if (!Status.IsUndecided(state)) return Cases.Next.Finished;
        var submission = state.Submission;
        var questions = submission.Application is { } application
            ? Asking.Questions(submission, application, now).OfType<SubmissionEvent.LeaderWasAsked>().ToArray()
            : [];
        var awaited = submission.Leaders.Where(pair => IsAwaited(pair.Key, pair.Value, submission)).OrderBy(pair => pair.Key).ToArray();
        var reminders = awaited.Select(pair => Reminder(pair.Key, pair.Value, submission, around, now))
            .OfType<Notice>()
            .Where(notice => !submission.HasTold(notice));
        return new(
            [.. questions.Select(question => new AskLeader(question)), .. reminders.Select(notice => new Tell(notice))],
            awaited.Select(pair => Reminders.NextAfter(Leaders.AnswerBy(submission, pair.Value, around), DaysBefore, now)).Min());
    }

    /// <summary>A municipality that has left the application is not reminded.</summary>
    private static bool IsAwaited(MunicipalityNumber municipality, LeaderQuestion question, Submission submission) =>
        question.Participates is null && submission.Application?.Municipalities.Contains(municipality) is not false;

    /// <summary>The latest reminder that applies; none that fell due before the answer was asked for.</summary>
    private static Notice? Reminder(MunicipalityNumber municipality, LeaderQuestion question, Submission submission, Surroundings around, Instant now)
    {
        var deadline = Leaders.AnswerBy(submission, question, around);
        // A question from before the deadline has its reminders of then; each round of a completion has its own.
        var round = deadline != around.Deadline && question.AskedAt <= around.Deadline ? submission.Completion : null;
        var asked = round?.RequestedAt ?? question.AskedAt;
        return Reminders.LatestDue(deadline, DaysBefore, now) is { } days && Reminders.DueAt(Oslo.DateOf(deadline), days) > asked
            ? new(NoticeKind.LeaderReminder, string.Create(CultureInfo.InvariantCulture, $"{municipality}:{question.Number}:{days}{(round is null ? "" : $":{round.Rounds}")}"))
            : null;
    }
}
