using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Grants.Workflows.Registrations;

namespace Grants.Web.Claims;

/// <summary>Who handles claims: the network's organiser, and those who keep its office's accounts.</summary>
internal sealed class ClaimAccess(RegistrationDesk desk, NetworkDesk networks)
{
    /// <summary>A network with registration; null when there is none, or not for this caller.</summary>
    public async Task<StoredCase<NetworkCase>?> Network(string networkId, Caller caller, CancellationToken stop) =>
        ChosenId.Is(networkId) && await networks.Open(networkId, stop) is { State: { Terms: not null } network } stored && Handles(network, caller) ? stored : null;

    public async Task<RegistrationFile?> Find(string id, Caller caller, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await desk.Open(parsed, stop) is { } file && Handles(file.Network, caller) ? file : null;

    public static bool Handles(NetworkCase network, Caller? caller) => caller is not null && ClaimRules.MayHandle(network.Network, caller.ToActor());
}
