using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>What a caseworker found instead of the program.</summary>
public sealed record CriterionOverride(CriterionResult Result, string Reason, PersonId By, Instant At);
