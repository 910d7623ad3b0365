using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
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
        [.. OfApplicant(file, now), .. OfLeaders(file), .. OfOffice(file)];

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
            case ApplicationStatus.Received when submission.Explanation is { AnsweredAt: null } explanation:
                yield return new(ExpectedOf.Applicant, new("Forklar hvorfor søknaden kom etter fristen", "Forklar kvifor søknaden kom etter fristen"), explanation.Until);
                break;
            case ApplicationStatus.Received when !file.Around.IsLate(now):
                yield return new(ExpectedOf.Applicant, new("Dere kan endre og sende på nytt", "De kan endre og sende på nytt"), deadline);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Expectation> OfLeaders(ApplicationFile file)
    {
        if (!Status.IsUndecided(file.State)) yield break;
        foreach (var (municipality, question) in file.State.Submission.Leaders.OrderBy(pair => pair.Key))
        {
            if (question.Participates is not null) continue;
            var name = file.Around.Names(municipality);
            yield return new(
                ExpectedOf.Leader, new($"Ledelsen i {name} svarer om kommunen er med", $"Leiinga i {name} svarar om kommunen er med"), Oslo.DateOf(file.Around.Deadline));
        }
    }

    private static IEnumerable<Expectation> OfOffice(ApplicationFile file)
    {
        var by = file.Call.State!.Call.DecisionsBy;
        if (Status.Of(file.State) is ApplicationStatus.Received or ApplicationStatus.InReview)
            yield return new(ExpectedOf.Office, new("Vurderer søknaden og avgjør den", "Vurderer søknaden og avgjer han"), by);
        else if (Status.Of(file.State) is ApplicationStatus.Proposed or ApplicationStatus.Approved)
            yield return new(ExpectedOf.Office, new("Sender vedtaket", "Sender vedtaket"), by);
    }
}
