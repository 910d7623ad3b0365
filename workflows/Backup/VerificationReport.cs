using System.Collections.Immutable;

namespace Grants.Workflows.Backup;

/// <summary>What a check of all cases came to.</summary>
/// <param name="Destroyed">The documents that were destroyed; of each the log has hash, time and reason.</param>
/// <param name="Digest">
/// SHA-256 over the sorted lines <c>{case} {hash of the last event} {events}</c>. Kept elsewhere, it shows later whether the end of a log
/// has been cut together with its snapshot, which nothing inside the store can tell.
/// </param>
public sealed record VerificationReport(int Cases, int Events, int Destroyed, string Digest, ImmutableArray<VerificationFault> Faults)
{
    public bool IsClean => Faults.IsEmpty;
}
