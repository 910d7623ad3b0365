using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Networks;

namespace Grants.Web.Gatherings;

/// <summary>Who sees a gathering: all who see its network; what is for those who take part, only they and the organiser.</summary>
internal sealed class GatheringAccess(NetworkDesk networks, GatheringStore store)
{
    /// <summary>Null when there is none, or not for this caller.</summary>
    public async Task<GatheringFile?> Find(string networkId, int number, Caller? caller, CancellationToken stop) =>
        ChosenId.Is(networkId) && await networks.Open(networkId, stop) is { State: { } network } stored
        && (network.PublishedAt is not null || network.Network.Organiser == caller?.Office)
            ? await store.Open(stored, number, stop)
            : null;

    /// <summary>The same for its organiser only.</summary>
    public async Task<GatheringFile?> ForOrganiser(string networkId, int number, Caller caller, CancellationToken stop) =>
        await Find(networkId, number, caller, stop) is { } file && RegistrationAccess.IsOrganiser(file.Network, caller) ? file : null;

    /// <summary>Whether the caller takes part: the organiser does, and who speaks for a municipality that is in.</summary>
    public static bool TakesPart(NetworkCase network, Caller? caller) =>
        RegistrationAccess.IsOrganiser(network, caller) || (caller is { Office: null, Municipality: { } own } && network.Roster.Of(own) is { IsIn: true });
}
