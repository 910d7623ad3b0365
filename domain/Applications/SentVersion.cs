using NodaTime;

namespace Grants.Domain.Applications;

/// <summary>A version of an application as it was sent.</summary>
/// <param name="At">When it arrived, to the second.</param>
/// <param name="As">What it is to the version before it; null for the first.</param>
public sealed record SentVersion(Instant At, SentAs? As);
