using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>How the leaders stand, and who has to be asked.</summary>
public static class Leaders
{
    /// <summary>To an answer for a municipality that is no longer in the application.</summary>
    public static Objection HasLeft { get; } = Objection.Conflict(
        "no-longer-in-the-application",
        "Kommunen står ikke lenger i søknaden. Du trenger ikke å svare.",
        "Kommunen står ikkje lenger i søknaden. Du treng ikkje å svare.");

    /// <summary>Each asked leader's standing to what the application says now. Where another leader is named since, nobody has been asked.</summary>
    public static ImmutableDictionary<MunicipalityNumber, LeaderStanding> Standing(Submission submission, Application application) =>
        application.Participants.DistinctBy(participant => participant.Municipality)
            .Where(participant => submission.Leaders.TryGetValue(participant.Municipality, out var question) && question.IsOf(participant.Leader)
                && !submission.HasTold(LeftOut(participant.Municipality, question)))
            .ToImmutableDictionary(
                participant => participant.Municipality,
                participant => Standing(submission.Leaders[participant.Municipality], application));

    /// <summary>The municipalities whose leader is named and has not been asked about what the application says now.</summary>
    public static IEnumerable<Participant> ToAsk(Submission submission, Application application) =>
        application.Participants.DistinctBy(participant => participant.Municipality)
            .Where(participant => participant.Leader is not null && !IsAsked(submission, application, participant));

    /// <summary>Who is to answer for a municipality: the leader that the application names, or who holds that leader's question now.</summary>
    public static PersonId? Holder(Submission submission, Participant participant) =>
        submission.Leaders.GetValueOrDefault(participant.Municipality) is { } question && question.IsOf(participant.Leader)
            ? question.Leader
            : participant.Leader;

    /// <summary>
    /// The end of the time in which an answer is asked for: the call's deadline. Whose answer lacks when an application is to be completed,
    /// or who is asked since, has the time of the request for completion.
    /// </summary>
    public static Instant AnswerBy(Submission submission, LeaderQuestion question, Surroundings around) =>
        submission.Completion is { RequestedAt: not null, Until: { } until } completion && (question.AskedAt > around.Deadline || IsAwaitedBy(completion))
            ? Oslo.EndOf(until)
            : around.Deadline;

    /// <summary>Whether a question that awaits an answer came back: then nobody has it, and the lead is to name somebody else.</summary>
    public static bool IsUnreached(Submission submission, MunicipalityNumber municipality) =>
        submission.Leaders.GetValueOrDefault(municipality) is { Participates: null } question
        && submission.Bounces.Any(bounce => bounce.Municipality == municipality && bounce.To == question.Leader && bounce.At >= question.AskedAt);

    /// <summary>Whether a request for completion asks for the leaders' answers.</summary>
    internal static bool IsAwaitedBy(Completion completion) => completion.Missing.Contains(CriterionId.LeadershipAnchored);

    private static bool IsAsked(Submission submission, Application application, Participant participant) =>
        submission.Leaders.TryGetValue(participant.Municipality, out var question)
        && question.Agreement.Hash == Agreement.Of(application, participant.Municipality).Hash
        && question.IsOf(participant.Leader)
        && !submission.HasTold(LeftOut(participant.Municipality, question));

    /// <summary>That the municipality is no longer in the application. Who has been told that is asked anew when it comes in again.</summary>
    internal static Notice LeftOut(MunicipalityNumber municipality, LeaderQuestion question) =>
        new(NoticeKind.LeaderLeftOut, string.Create(CultureInfo.InvariantCulture, $"{municipality}:{question.Number}"));

    private static LeaderStanding Standing(LeaderQuestion question, Application application) =>
        // Who has answered nothing has nothing to answer again.
        question.Participates is not null && question.Agreement.Hash != Agreement.Of(application, question.Agreement.Municipality).Hash ? LeaderStanding.Outdated
        : question.Participates switch
        {
            true => LeaderStanding.Confirmed,
            false => LeaderStanding.Declined,
            null => LeaderStanding.Asked,
        };
}
