using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using static Grants.Domain.Applications.ApplicationStep;

namespace Grants.Domain.Applications;

/// <summary>The messages that follow at once from what has happened.</summary>
internal static class Announcing
{
    public static Next Next(ApplicationCase state) =>
        new([.. Notices(state).Where(notice => !state.Submission.HasTold(notice)).Select(notice => new Tell(notice))], null);

    private static IEnumerable<Notice> Notices(ApplicationCase state)
    {
        var submission = state.Submission;
        // A mail about a received case names its number, so those wait for it.
        var numbered = submission.Number is not null;
        if (numbered)
        {
            for (var version = 1; version <= submission.Version; version++) yield return new(NoticeKind.Receipt, Text(version));
            foreach (var message in submission.Unannounced) yield return new(NoticeKind.OfficeMessage, message.Text);
            foreach (var document in submission.Destroyed) yield return new(NoticeKind.DocumentDestroyed, document.Attachment);
            if (submission is { WithdrawnAt: null, Completion: { IsAwaited: true } completion })
                yield return new(NoticeKind.CompletionRequest, Text(completion.Rounds));
            if (submission is { WithdrawnAt: null, Completion: { RanOut: true, AnsweredAt: null } silent })
                yield return new(NoticeKind.CompletionRanOut, Text(silent.Rounds));
            if (submission is { WithdrawnAt: null, Explanation.AnsweredAt: null }) yield return new(NoticeKind.LateExplanation);
            if (submission.WithdrawnAt is not null) yield return new(NoticeKind.Withdrawn);
            foreach (var letter in state.Decision.Letters)
            {
                yield return new(NoticeKind.Decision, Text(letter.Number));
                if (letter.Notification is { State: NotificationState.ToBeSent, Round: var round })
                    yield return new(NoticeKind.DecisionAgain, $"{Text(letter.Number)}:{Text(round)}");
            }
        }

        if (submission.IsReceived && !numbered) yield break;
        foreach (var person in submission.TakenOver.Keys.OrderBy(person => person.Value, StringComparer.Ordinal))
            yield return new(NoticeKind.TakenOver, person.Value);
        foreach (var (municipality, question) in submission.Leaders.OrderBy(pair => pair.Key))
        {
            if (submission.Application is { } application && application.Of(municipality) is null)
            {
                if (submission.WithdrawnAt is null) yield return Leaders.LeftOut(municipality, question);
                continue;
            }

            if (question.Participates is null && submission.WithdrawnAt is null) yield return new(NoticeKind.LeaderQuestion, $"{municipality}:{Text(question.Number)}");
            if (question.Participates is false)
                yield return new(NoticeKind.LeaderDeclined, $"{municipality}:{Text(question.Number)}:{Text(question.Refusals)}");
        }

        // Who has answered was reached in another way.
        foreach (var bounce in submission.Bounces.Where(bounce => bounce.Municipality is { } of && submission.Leaders.GetValueOrDefault(of)?.Participates is null))
            yield return new(NoticeKind.LeaderNotReached, bounce.Message);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
