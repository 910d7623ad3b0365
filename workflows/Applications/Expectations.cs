using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What is expected of whom, by when.</summary>
/// <param name="By">The last day; null when there is none.</param>
public sealed record Expectation(ExpectedOf Of, Phrase What, LocalDate? By);

/// <summary>Whom something is expected of.</summary>
public enum ExpectedOf
{
    Applicant,
    Leader,
    Office,
}

/// <summary>How the parts of a case make what is expected.</summary>
public static class Expectations
{
    public static ImmutableArray<Expectation> Of(ApplicationFile file, Instant now) =>
        [.. OfApplicant(file, now), .. OfLeaders(file, now), .. OfOffice(file)];

    private static IEnumerable<Expectation> OfApplicant(ApplicationFile file, Instant now)
    {
        var submission = file.State.Submission;
        var deadline = Oslo.DateOf(file.Around.Deadline);
        switch (Status.Of(file.State))
        {
            case ApplicationStatus.Draft:
                yield return new(ExpectedOf.Applicant, new("Fyll ut og send søknaden", "Fyll ut og send søknaden"), deadline);
                break;
            case ApplicationStatus.NeedsCompletion:
                yield return new(ExpectedOf.Applicant, new("Send det som mangler", "Send det som manglar"), submission.Completion!.Until);
                break;
            case ApplicationStatus.InReview when submission.Completion is { Enough: false } && file.State.AwaitsAnswer(now):
                yield return new(ExpectedOf.Applicant, new("Send det som fortsatt mangler", "Send det som framleis manglar"), submission.Completion!.Until);
                break;
            case ApplicationStatus.Received when submission.Explanation is { AnsweredAt: null } explanation && submission.CountsAsLate(file.Around):
                yield return new(ExpectedOf.Applicant, new("Forklar hvorfor søknaden kom etter fristen", "Forklar kvifor søknaden kom etter fristen"), explanation.Until);
                break;
            case ApplicationStatus.Received when !file.Around.IsLate(now):
                yield return new(ExpectedOf.Applicant, new("Dere kan endre og sende på nytt", "De kan endre og sende på nytt"), deadline);
                break;
            default:
                break;
        }
    }

    /// <summary>After its deadline an answer is still taken, and there is no day for it, unless a request for completion gives one.</summary>
    private static IEnumerable<Expectation> OfLeaders(ApplicationFile file, Instant now)
    {
        if (!Status.IsUndecided(file.State)) yield break;
        var submission = file.State.Submission;
        var completed = submission.Completion is { IsAwaited: true, Until: var until } ? until : null;
        foreach (var (municipality, question) in submission.Leaders.OrderBy(pair => pair.Key))
        {
            if (question.Participates is not null || !file.Counting.Municipalities.Contains(municipality)) continue;
            var name = file.Around.Names(municipality);
            if (Leaders.IsUnreached(submission, municipality))
            {
                yield return OfUnreached(name, file, now);
                continue;
            }

            var end = Leaders.AnswerBy(submission, question, file.Around);
            var by = Deadline.IsKept(end, now) ? Oslo.DateOf(end) : completed;
            yield return new(
                ExpectedOf.Leader, new($"Ledelsen i {name} svarer om kommunen er med", $"Leiinga i {name} svarar om kommunen er med"), by);
        }
    }

    /// <summary>What the mail about it asks of the lead: another name or address, while they can change the application themselves.</summary>
    private static Expectation OfUnreached(string name, ApplicationFile file, Instant now) => file.Around.IsLate(now)
        ? new(ExpectedOf.Applicant, new(
            $"Gi oss riktig navn og adresse til lederen i {name}. Spørsmålet kom ikke fram",
            $"Gje oss rett namn og adresse til leiaren i {name}. Spørsmålet kom ikkje fram"), null)
        : new(ExpectedOf.Applicant, new(
            $"Rett navnet eller adressen til lederen i {name} i søknaden. Spørsmålet kom ikke fram",
            $"Rett namnet eller adressa til leiaren i {name} i søknaden. Spørsmålet kom ikkje fram"), Oslo.DateOf(file.Around.Deadline));

    private static IEnumerable<Expectation> OfOffice(ApplicationFile file)
    {
        var (status, submission) = (Status.Of(file.State), file.State.Submission);
        Phrase? expected = status switch
        {
            ApplicationStatus.Received or ApplicationStatus.InReview when submission.CountsAsLate(file.Around) => new(
                "Avgjør om søknaden blir avvist fordi den kom etter fristen", "Avgjer om søknaden blir avvist fordi han kom etter fristen"),
            ApplicationStatus.InReview when submission.Completion is { RequestedAt: null } => new("Ber om det som mangler", "Bed om det som manglar"),
            ApplicationStatus.Received or ApplicationStatus.InReview => new("Vurderer søknaden og avgjør den", "Vurderer søknaden og avgjer han"),
            ApplicationStatus.NeedsCompletion when submission.Completion!.MoreTimeAskedAt is not null => new(
                "Svarer på om dere får lengre frist", "Svarar på om de får lengre frist"),
            ApplicationStatus.Proposed => new("En annen hos oss ser på forslaget og avgjør saken", "Ein annan hos oss ser på framlegget og avgjer saka"),
            ApplicationStatus.Approved => new("Sender vedtaket", "Sender vedtaket"),
            _ when file.State.Decision.LastLetter is { Notification.State: NotificationState.Failed } => new(
                "Sender vedtaket på nytt, fordi det ikke kom fram", "Sender vedtaket på nytt, fordi det ikkje kom fram"),
            _ => null,
        };
        if (submission.Unseen.MessageSince is not null) yield return new(ExpectedOf.Office, new("Svarer på meldingen fra dere", "Svarar på meldinga frå dykk"), null);
        if (expected is null) yield break;
        yield return new(ExpectedOf.Office, expected, status switch
        {
            ApplicationStatus.NeedsCompletion => submission.Completion!.Until,
            _ when file.State.Decision.LastLetter is not null => null,
            _ => file.Call.State!.Call.DecisionsBy,
        });
    }
}
