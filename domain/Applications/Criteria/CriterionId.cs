namespace Grants.Domain.Applications.Criteria;

/// <summary>A formal condition's stable id, as the API and the log name it.</summary>
public readonly record struct CriterionId(string Value)
{
    public static CriterionId ReceivedInTime { get; } = new("received-in-time");
    public static CriterionId SeveralMunicipalities { get; } = new("several-municipalities");
    public static CriterionId NetworkMembers { get; } = new("network-members");
    public static CriterionId ExpertBody { get; } = new("expert-body");
    public static CriterionId RiskAssessment { get; } = new("risk-assessment");
    public static CriterionId AmountWithinLimits { get; } = new("amount-within-limits");
    public static CriterionId UsedInTime { get; } = new("used-in-time");
    public static CriterionId BudgetBalances { get; } = new("budget-balances");
    public static CriterionId LeadershipAnchored { get; } = new("leadership-anchored");
    public static CriterionId Purpose { get; } = new("purpose");

    public override string ToString() => Value;
}
