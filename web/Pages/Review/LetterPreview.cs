using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Letters;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Web.Pages.Review;

/// <summary>The letter of a proposal as it would be if it were approved and sent now.</summary>
internal sealed class LetterPreview(CaseFactsReader reader, IClock clock)
{
    private static readonly PersonId SomeApprover = new("preview-approver");

    /// <summary>What the letter lacks; empty when nothing does, or when there is no proposal.</summary>
    public async Task<ImmutableArray<Phrase>> Lacks(ApplicationFile file, CancellationToken stop) =>
        file.State.Decision.Proposal is null ? [] : Lacks(file, await Facts(file, stop));

    /// <summary>Null when there is no proposal, or when it lacks something.</summary>
    public async Task<string?> Html(ApplicationFile file, CancellationToken stop) =>
        file.State.Decision.Proposal is null ? null : Read(file, await Facts(file, stop)).Html;

    /// <summary>The letter of a proposal that is being written; without its HTML when it lacks something yet.</summary>
    public async Task<DraftedLetter> Draft(ApplicationFile file, ApplicationCommand.Propose propose, PersonId by, CancellationToken stop)
    {
        var reasons = string.IsNullOrWhiteSpace(propose.Reasons) ? "[begrunnelse]" : propose.Reasons;
        var proposal = new Proposal(propose.Outcome, propose.Amount, reasons, [.. propose.Terms.Where(term => term.Length > 0)], by, clock.GetCurrentInstant());
        var decision = file.State.Decision with { Number = file.State.Decision.Number + 1, Proposal = proposal, Approved = null, ReleasedAt = null };
        var drafted = file with { Case = file.Case with { State = file.State with { Decision = decision } } };
        return Read(drafted, await Facts(drafted, stop));
    }

    private DraftedLetter Read(ApplicationFile file, CaseFacts facts)
    {
        var lacks = Lacks(file, facts);
        return new(lacks, lacks.IsEmpty
            ? DecisionLetter.Write(facts, file.State.Decision.Number, AppealUntil(file), reader.LanguageOf(facts, file.Lead!.Value)).Html()
            : null);
    }

    private ImmutableArray<Phrase> Lacks(ApplicationFile file, CaseFacts facts) =>
        DecisionLetter.Missing(facts, file.State.Decision.Number, AppealUntil(file));

    private LocalDate? AppealUntil(ApplicationFile file) =>
        file.Call.State!.Call.Appeal.Allowed ? AppealTime.LastDay(Oslo.DateOf(clock.GetCurrentInstant())) : null;

    /// <summary>Before it is approved, nobody knows by whom; the letter says so instead of a name.</summary>
    private async Task<CaseFacts> Facts(ApplicationFile file, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var facts = await reader.Of(file, now, stop);
        return file.State.Decision.Approved is not null ? facts : facts with
        {
            State = file.State with { Decision = file.State.Decision with { Approved = new(SomeApprover, now) } },
            People = facts.People.SetItem(SomeApprover, new("[den som godkjenner]", null, null, null)),
        };
    }
}

/// <summary>A letter that is being written.</summary>
/// <param name="Html">Null while it lacks something.</param>
public sealed record DraftedLetter(ImmutableArray<Phrase> Lacks, string? Html);
