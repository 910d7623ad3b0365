using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What lists, the queue and statistics show of an application; at most 1 KiB as its row.</summary>
/// <param name="Amount">The grant applied for, in kroner.</param>
/// <param name="NotMet">The criteria that are not met as they count.</param>
/// <param name="Score">The weighted mean in hundredths of a point, when somebody has scored.</param>
/// <param name="ShutOut">Those of the staff who are not impartial in it.</param>
/// <param name="WaitsSince">Since when it has waited for the office.</param>
/// <param name="NextDeadline">The next day that somebody has to keep.</param>
public sealed record Summary(
    CaseId Id,
    CaseNumber? Number,
    string Title,
    MunicipalityNumber? Lead,
    ImmutableArray<MunicipalityNumber> Partners,
    long Amount,
    ApplicationStatus Status,
    ImmutableArray<CriterionId> NotMet,
    int? Score,
    int? Spread,
    ImmutableArray<PersonId> Scorers,
    PersonId? Caseworker,
    PersonId? Proposer,
    ImmutableArray<PersonId> ShutOut,
    Instant? ReceivedAt,
    Instant? WaitsSince,
    LocalDate? NextDeadline,
    Waiting Waits,
    long Granted)
{
    private const int TitleLength = 120;
    private const int PartnersShown = 25;

    public static Summary Of(CaseId id, ApplicationCase state, Application content, Surroundings around)
    {
        var (submission, judgement, decision) = (state.Submission, state.Judgement, state.Decision);
        var score = WeightedScore.Of(judgement, around.Call.Call);
        return new(
            id, submission.Number, Cut(content.Title ?? ""), content.Lead?.Municipality,
            [.. content.Partners.Select(partner => partner.Municipality).Take(PartnersShown)],
            content.Budget.RequestedAmount ?? 0, Domain.Applications.Status.Of(state), NotMetOf(submission),
            score?.MeanHundredths, score?.SpreadHundredths, [.. judgement.Scores.Keys.OrderBy(person => person.Value, StringComparer.Ordinal)],
            judgement.Caseworker, decision.Proposal?.By,
            [.. judgement.Declared.Where(said => !said.Value).Select(said => said.Key)],
            submission.ReceivedAt, Waitings.Since(state), Waitings.Deadline(state, around), Waitings.Of(state, around), decision.Granted);
    }

    private static ImmutableArray<CriterionId> NotMetOf(Submission submission) =>
    [
        .. submission.Findings.Where(finding =>
                (submission.Overrides.GetValueOrDefault(finding.Criterion)?.Result ?? finding.Result) is not CriterionResult.Met)
            .Select(finding => finding.Criterion),
    ];

    private static string Cut(string title) => title.Length <= TitleLength ? title : title[..TitleLength] + "…";
}
