using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;

namespace Grants.Web.Pages.Networks;

/// <summary>What networks wait for from a reader: of a municipality, or who runs them.</summary>
internal sealed class DutyReader(NetworkDesk networks, OrganiserDuties organiser, MunicipalityDuties municipality)
{
    public async Task<ImmutableArray<NetworkDuty>> Of(Caller caller, CancellationToken stop) =>
        caller.Municipality is { } own ? await municipality.Of(own, stop)
        : caller is { Office: { } office } && caller.Roles.Contains(Domain.Cases.StaffRole.Organiser) ? await Of(office, stop)
        : [];

    private async Task<ImmutableArray<NetworkDuty>> Of(OrganisationNumber office, CancellationToken stop)
    {
        var own = await networks.All(stop).Where(network => network.State!.Network.Organiser == office).ToListAsync(stop);
        var duties = await organiser.Of(own, stop);
        return [.. own.Where(network => duties.ContainsKey(network.State!.Network.Id)).SelectMany(network => Lines(network, duties[network.State!.Network.Id]))];
    }

    private static IEnumerable<NetworkDuty> Lines(StoredCase<NetworkCase> stored, OrganiserDuty duty)
    {
        var network = stored.State!.Network;
        if (duty.MustChoose) yield return new(network.Title, $"/nettverk/{network.Id}/pameldinger", DutyWords.MustChoose);
        if (DutyWords.OfClaims(duty) is { } claims) yield return new(network.Title, $"/nettverk/{network.Id}/krav", claims);
    }
}
