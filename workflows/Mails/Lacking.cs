using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calendar;
using Grants.Domain.Wording;

namespace Grants.Workflows.Mails;

/// <summary>What an application lacks, each thing as one sentence or two for the one who is to mend it.</summary>
internal static class Lacking
{
    private static readonly ImmutableDictionary<CriterionId, Phrase> Things = new Dictionary<CriterionId, Phrase>
    {
        [CriterionId.SeveralMunicipalities] = new("Flere kommuner.", "Fleire kommunar."),
        [CriterionId.NetworkMembers] = new("Medlemskap i læringsnettverket.", "Medlemskap i læringsnettverket."),
        [CriterionId.ExpertBody] = new("Et kompetansemiljø.", "Eit kompetansemiljø."),
        [CriterionId.RiskAssessment] = new("Risiko- og tilstandsvurderingen.", "Risiko- og tilstandsvurderinga."),
        [CriterionId.AmountWithinLimits] = new("Et beløp innenfor grensene.", "Eit beløp innanfor grensene."),
        [CriterionId.UsedInTime] = new("En sluttdato innen fristen for å bruke pengene.", "Ein sluttdato innan fristen for å bruke pengane."),
        [CriterionId.BudgetBalances] = new("Et budsjett som går opp.", "Eit budsjett som går opp."),
        [CriterionId.LeadershipAnchored] = new("Svar fra kommuneledelsen.", "Svar frå kommuneleiinga."),
        [CriterionId.Purpose] = new("Et prosjekt innenfor formålet.", "Eit prosjekt innanfor formålet."),
    }.ToImmutableDictionary();

    /// <summary>What is left to do when it has been received, in the criteria's order. Lateness cannot be mended and is told for itself.</summary>
    public static ImmutableArray<string> Remaining(CaseWriter write) =>
        [.. Open(write.Facts).Select(finding => Unanswered(write, finding) ?? Reason(write, finding))];

    /// <summary>What is asked for in a request for completion: the thing, and what is wrong with it.</summary>
    public static ImmutableArray<string> Requested(CaseWriter write, ImmutableArray<CriterionId> missing) =>
    [
        .. Open(write.Facts).Where(finding => missing.Contains(finding.Criterion))
            .Select(finding => Unattached(write, finding)
                ?? $"{Things[finding.Criterion].In(write.Language)} {Unbalanced(write, finding) ?? Unanswered(write, finding) ?? Reason(write, finding)}"),
    ];

    private static IEnumerable<Finding> Open(CaseFacts facts) =>
        from finding in facts.Around.Check(facts.State.Submission, facts.Now)
        where finding.Criterion != CriterionId.ReceivedInTime
        where (Overriding(facts, finding)?.Result ?? finding.Result) is not CriterionResult.Met
        select finding;

    /// <summary>The caseworker's own reason where a caseworker found otherwise.</summary>
    private static string Reason(CaseWriter write, Finding finding) =>
        Overriding(write.Facts, finding)?.Reason ?? finding.Reason.In(write.Language);

    private static CriterionOverride? Overriding(CaseFacts facts, Finding finding) =>
        facts.State.Submission.Overrides.GetValueOrDefault(finding.Criterion);

    /// <summary>Where nothing but the attachments of dated assessments is missing.</summary>
    private static string? Unattached(CaseWriter write, Finding finding)
    {
        var (facts, application) = (write.Facts, write.Facts.Application);
        if (finding.Criterion != CriterionId.RiskAssessment || Overriding(facts, finding) is not null) return null;
        var received = Oslo.DateOf(facts.State.Submission.ReceivedAt ?? facts.Now);
        if (application.RiskAssessments.Any(assessment => assessment.CompletedOn is not { } day || day > received)) return null;
        var attached = application.RiskAssessments
            .Where(assessment => assessment.AttachmentId is { } id && facts.Around.Attachments.Contains(id))
            .SelectMany(assessment => assessment.Municipalities);
        var names = Written.List([.. application.Municipalities.Except(attached).Select(write.Name)]);
        return write.In(
            $"Risiko- og tilstandsvurderingen for {names}. Vedlegget mangler.",
            $"Risiko- og tilstandsvurderinga for {names}. Vedlegget manglar.");
    }

    private static string? Unbalanced(CaseWriter write, Finding finding)
    {
        var budget = write.Facts.Application.Budget;
        if (finding.Criterion != CriterionId.BudgetBalances || Overriding(write.Facts, finding) is not null) return null;
        if (budget is not { TotalCosts: > 0, RequestedAmount: not null, Gap: not 0 }) return null;
        var (costs, funding) = (Written.Kroner(budget.TotalCosts), Written.Number(budget.TotalFunding));
        return write.In($"Kostnadene er {costs}, finansieringen {funding}.", $"Kostnadene er {costs}, finansieringa {funding}.");
    }

    /// <summary>Where nothing but answers is awaited, whose.</summary>
    private static string? Unanswered(CaseWriter write, Finding finding)
    {
        if (finding is not { Result: CriterionResult.Unknown } || finding.Criterion != CriterionId.LeadershipAnchored) return null;
        if (Overriding(write.Facts, finding) is not null) return null;
        var application = write.Facts.Application;
        var standing = Leaders.Standing(write.Facts.State.Submission, application);
        var awaited = application.Municipalities.Distinct()
            .Where(municipality => standing.GetValueOrDefault(municipality, LeaderStanding.Asked) is not LeaderStanding.Confirmed).ToArray();
        if (awaited.Any(municipality => standing.GetValueOrDefault(municipality) is LeaderStanding.Outdated)) return null;
        var names = Written.List([.. awaited.Select(write.Name)]);
        return awaited.Length is 1
            ? write.In($"{names} har ikke svart på om kommunen er med.", $"{names} har ikkje svart på om kommunen er med.")
            : write.In($"{names} har ikke svart på om kommunene er med.", $"{names} har ikkje svart på om kommunane er med.");
    }
}
