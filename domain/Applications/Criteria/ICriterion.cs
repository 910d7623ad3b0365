namespace Grants.Domain.Applications.Criteria;

/// <summary>One formal condition (vilkår). A class each, in the one list of <see cref="AllCriteria"/>.</summary>
internal interface ICriterion
{
    CriterionId Id { get; }

    Finding Check(Application application, Circumstances circumstances);
}
