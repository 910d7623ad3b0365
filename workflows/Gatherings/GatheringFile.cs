using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Gatherings;

/// <summary>A gathering with all that is read for it.</summary>
public sealed record GatheringFile(StoredCase<GatheringCase> Case, StoredCase<NetworkCase> NetworkCase, GatheringSurroundings Around)
{
    public CaseId Id => Case.Id;

    public GatheringCase State => Case.State!;

    public NetworkCase Network => NetworkCase.State!;

    public PlannedGathering Gathering => Around.Gathering;

    public Programme? Programme => Around.Programme;

    /// <summary>The task that a decision has become; null when it has become none.</summary>
    public CaseId? TaskOf(MinutesDecision decision) => decision.Id is { } known && State.Tasks.TryGetValue(known, out var own) ? Id with { Own = own } : null;
}
