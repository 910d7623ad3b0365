using System.Collections.Immutable;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>A drafted request for completion (mangelbrev), as it is looked over before it is sent.</summary>
/// <param name="Municipality">The lead, who gets it.</param>
/// <param name="Recipients">The lead's contacts and its registry mailbox.</param>
/// <param name="Until">The last day to answer.</param>
/// <param name="HasDeclared">Whether the reader has declared to be impartial in the case.</param>
public sealed record ReadyCompletion(
    CaseId Id, string? Number, string Title, string Municipality, ImmutableArray<CriterionId> Lacks, ImmutableArray<string> Recipients,
    LocalDate Until, bool HasDeclared);
