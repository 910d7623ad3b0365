using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationStep;

namespace Grants.Domain.Applications;

/// <summary>What is due in an application's case (saksgang), from its first question to its letter: a plain function of log and time.</summary>
public static class ApplicationProcedure
{
    public static Next Next(ApplicationCase state, Surroundings around, Instant now)
    {
        var submission = state.Submission;
        var announcements = Destroying.Next(submission).And(Announcing.Next(state));
        if (submission.WithdrawnAt is not null) return announcements.And(Numbering(submission));
        var asking = AskingLeaders.Next(state, around, now);
        if (!submission.IsReceived) return announcements.And(asking);
        // Mails are written when the leaders have been asked, so that the receipt can say whose answer is awaited.
        var isAsking = asking.Due.Any(step => step is AskLeader);
        return Numbering(submission)
            .And(asking)
            .And(isAsking ? Cases.Next.Finished : announcements)
            .And(Checking.Next(state, around, now))
            .And(Releasing.Next(state, around, now))
            .And(Notifying.Next(state, now));
    }

    private static Next Numbering(Submission submission) =>
        submission is { IsReceived: true, Number: null } ? new([new GiveNumber()], null) : Cases.Next.Finished;
}
