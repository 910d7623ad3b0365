using Grants.Domain.Calls;
using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>One formal condition (vilkår). A class each, in the one list of <see cref="AllCriteria"/>.</summary>
internal interface ICriterion
{
    CriterionId Id { get; }

    /// <summary>A short name for lists.</summary>
    Phrase Title { get; }

    /// <summary>The call's condition that it checks.</summary>
    Phrase Source(Call call);

    Verdict Check(Application application, Circumstances circumstances);
}
