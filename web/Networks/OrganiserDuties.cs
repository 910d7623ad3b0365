using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Claims;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.Claims;
using NodaTime;

namespace Grants.Web.Networks;

/// <summary>What waits for an organiser in each of its networks.</summary>
internal sealed class OrganiserDuties(ClaimDesk claims, IClock clock)
{
    /// <returns>By the network's id; networks in which nothing waits are not among them.</returns>
    public async Task<ImmutableDictionary<string, OrganiserDuty>> Of(IEnumerable<StoredCase<NetworkCase>> networks, CancellationToken stop)
    {
        var duties = ImmutableDictionary.CreateBuilder<string, OrganiserDuty>();
        foreach (var network in networks)
            if (await Of(network, stop) is { IsAny: true } duty) duties[network.State!.Network.Id] = duty;
        return duties.ToImmutable();
    }

    private async Task<OrganiserDuty> Of(StoredCase<NetworkCase> network, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var today = Oslo.DateOf(now);
        var files = network.State!.Roster is { IsStarted: true } or { CancelledAt: not null } ? await claims.Of(network, stop) : [];
        return new(
            RosterRules.Proposal(network.State, now) is not null,
            files.Count(file => !file.HasUndecidedClaim && file.State.Claim!.StatusOn(today) is ClaimStatus.Overdue),
            files.Count(file => file.HasUndecidedClaim),
            files.Count(file => file.State.Claim!.StatusOn(today) is ClaimStatus.ToRepay));
    }
}

/// <summary>What waits for an organiser in one network.</summary>
/// <param name="MustChoose">Whether the deadline has passed and nobody has said what happens.</param>
/// <param name="Overdue">Claims that are not paid in time, and of which nothing is to be decided.</param>
/// <param name="Undecided">
/// Claims with something left of those that take part no more: credit them, or let them stand. What is credited in part is decided.
/// </param>
/// <param name="ToRepay">Claims of which more is paid than is left of them.</param>
public sealed record OrganiserDuty(bool MustChoose, int Overdue, int Undecided, int ToRepay)
{
    public bool IsAny => MustChoose || Overdue + Undecided + ToRepay > 0;
}
