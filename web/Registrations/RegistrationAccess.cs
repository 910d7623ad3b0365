using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.Cases;
using Grants.Workflows.Claims;
using Grants.Workflows.Networks;
using Grants.Workflows.Registrations;

namespace Grants.Web.Registrations;

/// <summary>Who sees a registration: the municipality's contacts, and the network's organiser.</summary>
internal sealed class RegistrationAccess(RegistrationDesk desk, ClaimDesk claims, NetworkDesk networks)
{
    /// <summary>Null when there is none, or not for this caller.</summary>
    public async Task<RegistrationFile?> Find(string id, Caller caller, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await desk.Open(parsed, stop) is { } file && MaySee(file, caller) ? file : null;

    /// <summary>Null when there is none. One that is not published is readable too: a registration to it is refused with the reason.</summary>
    public async Task<StoredCase<NetworkCase>?> Network(string networkId, CancellationToken stop) =>
        ChosenId.Is(networkId) && await networks.Open(networkId, stop) is { State: not null } stored ? stored : null;

    /// <summary>The registrations of the caller's municipality, by network. One that another has taken the place of is among them while there is something to pay.</summary>
    public async Task<ImmutableArray<RegistrationFile>> Mine(Caller caller, CancellationToken stop)
    {
        var mine = ImmutableArray.CreateBuilder<RegistrationFile>();
        if (caller.Municipality is not { } municipality) return [];
        await foreach (var network in networks.All(stop))
        {
            var own = network.State!.Roster.Of(municipality)?.Registration;
            if (own is not null && await desk.Open(network.Id with { Own = own }, stop) is { } file) mine.Add(file);
            if (network.State.Roster.HasHad(municipality))
                mine.AddRange((await claims.Of(network, municipality, stop)).Where(earlier => earlier.Id.Own != own && earlier.State.Claim!.Left is not 0));
        }

        return mine.ToImmutable();
    }

    public static bool IsOrganiser(NetworkCase network, Caller? caller) =>
        caller?.ToActor().Organises(network.Network.Organiser) is true;

    private static bool MaySee(RegistrationFile file, Caller caller) =>
        IsOrganiser(file.Network, caller) || (caller.Municipality is { } own && own == file.Registration.Municipality);
}
