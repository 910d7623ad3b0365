using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>The formal conditions of an application, in the order in which they are read. All are always checked.</summary>
public static class AllCriteria
{
    private static readonly ImmutableArray<ICriterion> Criteria =
    [
        new ReceivedInTime(),
        new SeveralMunicipalities(),
        new NetworkMembers(),
        new NamesAnExpertBody(),
        new AssessesRisk(),
        new AmountWithinLimits(),
        new UsedInTime(),
        new BudgetBalances(),
        new LeadershipAnchored(),
        new ServesThePurpose(),
    ];

    public static ImmutableArray<CriterionId> Ids { get; } = [.. Criteria.Select(criterion => criterion.Id)];

    /// <summary>With reasons for who writes the application: what to do about what lacks.</summary>
    public static ImmutableArray<Finding> Check(Application application, Circumstances circumstances) =>
        Check(application, circumstances, verdict => verdict.Reason);

    /// <summary>The same, with reasons for the record: what is so, for the office and for letters.</summary>
    public static ImmutableArray<Finding> Record(Application application, Circumstances circumstances) =>
        Check(application, circumstances, verdict => verdict.Record);

    private static ImmutableArray<Finding> Check(Application application, Circumstances circumstances, Func<Verdict, Phrase> reason) =>
    [
        .. from criterion in Criteria
           let verdict = criterion.Check(application, circumstances)
           select new Finding(criterion.Id, verdict.Result, reason(verdict), criterion.Source(circumstances.Call)),
    ];

    /// <summary>The condition of the call that a criterion checks; the id must be one of <see cref="Ids"/>.</summary>
    public static Phrase Source(CriterionId id, Call call) => Criteria.Single(criterion => criterion.Id == id).Source(call);

    /// <summary>A criterion's short name for lists; the id must be one of <see cref="Ids"/>.</summary>
    public static Phrase Title(CriterionId id) => Criteria.Single(criterion => criterion.Id == id).Title;
}
