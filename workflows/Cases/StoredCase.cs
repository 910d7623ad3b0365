using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Workflows.Cases;

/// <summary>A case as it was read: its state, and where its log and its snapshot row stand.</summary>
/// <param name="Version">The snapshot row's version; null when there is none yet.</param>
/// <param name="Alarm">The key of its alarm row.</param>
public sealed record StoredCase<T>(CaseId Id, T? State, int Events, ContentHash Head, Instant Last, string? Alarm, string? Version)
    where T : class
{
    public bool Exists => Version is not null;
}
