using Grants.Domain.Wording;

namespace Grants.Domain.Applications.Criteria;

/// <summary>What a check of a criterion came to.</summary>
public enum CriterionResult
{
    /// <summary>Oppfylt.</summary>
    Met,

    /// <summary>Ikke oppfylt: something in the content is absent or wrong.</summary>
    NotMet,

    /// <summary>Not known yet: time or another person decides.</summary>
    Unknown,
}

/// <summary>A result with a sentence of reason for the reader, and the condition's source.</summary>
public sealed record Finding(CriterionId Criterion, CriterionResult Result, Phrase Reason, Phrase Source);
