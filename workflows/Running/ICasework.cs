using Grants.Domain.Cases;
using Grants.Workflows.Messages;
using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>How one kind of case is taken forward.</summary>
public interface ICasework
{
    bool Takes(CaseId id);

    /// <summary>Performs what is due until nothing is, and tells when to look again and at which snapshot version that was.</summary>
    Task<Looked> Perform(CaseId id, CancellationToken stop);

    /// <summary>A message of the case failed for good; its recipient counts as not notified.</summary>
    Task Failed(CaseId id, StoredMessage message, CancellationToken stop);
}

/// <summary>That nothing more is due now.</summary>
/// <param name="Again">When to look again; null when the case needs no look.</param>
/// <param name="Version">The version of the snapshot row that this was told from; null when the case has none.</param>
public sealed record Looked(Instant? Again, string? Version);
