using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;

namespace Grants.Domain.Tests.Applications.Criteria;

/// <summary>What one criterion says of an application.</summary>
internal static class Checked
{
    public static Finding For(this Application application, CriterionId criterion, Circumstances? circumstances = null) =>
        AllCriteria.Check(application, circumstances ?? Some.Circumstances()).Single(finding => finding.Criterion == criterion);

    public static CriterionResult ResultFor(this Application application, CriterionId criterion, Circumstances? circumstances = null) =>
        application.For(criterion, circumstances).Result;
}
