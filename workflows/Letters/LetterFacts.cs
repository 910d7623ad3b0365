using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>What a letter says, read from the case for one decision of it.</summary>
internal sealed class LetterFacts(CaseFacts facts, int number, LocalDate? appealUntil)
{
    public CaseFacts Facts => facts;

    public Call Call => facts.Around.Call.Call;

    // A letter that is out says what it decided then; one to be written, what is proposed and approved now.
    public Proposal? Decided => Issued?.Decided ?? (facts.State.Decision.Number == number ? facts.State.Decision.Proposal : null);

    /// <summary>When it was issued, or would be.</summary>
    public Instant At => Issued?.At ?? facts.Now;

    public LocalDate Day => Oslo.DateOf(At);

    public PersonId? Approver => facts.State.Decision.Number == number ? facts.State.Decision.Approved?.By : null;

    /// <summary>The last day to appeal; null when the call's decisions cannot be appealed.</summary>
    public LocalDate? AppealUntil => Call.Appeal.Allowed ? appealUntil : null;

    public string? Title => facts.Application.Title;

    public string? Recipient => facts.Application.Lead is { } lead ? facts.Around.Names(lead.Municipality) : null;

    public string? Contact => facts.Application.Lead is { Contacts: [var first, ..] } ? facts.PersonOf(first).Name : null;

    /// <summary>What the decision rests on: all conditions, or for a dismissal those that are not met.</summary>
    public ImmutableArray<Finding> Findings =>
    [
        .. facts.Around.Record(facts.State.Submission, facts.Now)
            .Where(finding => Decided?.Outcome is not DecisionOutcome.Dismiss || ResultOf(finding) is CriterionResult.NotMet),
    ];

    /// <summary>What a caseworker found instead of the program, if so.</summary>
    public CriterionOverride? OverrideOf(Finding finding) => facts.State.Submission.Overrides.GetValueOrDefault(finding.Criterion);

    public CriterionResult ResultOf(Finding finding) => OverrideOf(finding)?.Result ?? finding.Result;

    /// <summary>The letter that this one takes the place of (omgjøring, forvaltningsloven § 35); null for the first.</summary>
    public Letter? Before => facts.State.Decision.LetterBefore(number);

    private Letter? Issued => facts.State.Decision.Letters.LastOrDefault(letter => letter.Number == number);
}
