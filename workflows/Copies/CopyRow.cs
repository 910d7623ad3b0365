using NodaTime;

namespace Grants.Workflows.Copies;

/// <summary>An application as it was sent, as PDF. The content lies in the file store under its hash.</summary>
/// <param name="Version">The version that was sent, from 1.</param>
/// <param name="Size">In bytes.</param>
public sealed record CopyRow(int Version, string Sha256, long Size, Instant At);
