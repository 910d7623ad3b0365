using Grants.Domain.Calendar;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkWork;
using NodaTime;

namespace Grants.Web.Networks;

/// <summary>Who sees a network's own work: its organiser, and the contacts of the municipalities that are members today.</summary>
internal sealed class NetworkWorkAccess(NetworkDesk networks, IClock clock)
{
    /// <summary>Null when there is no such network, or its work is not for this caller.</summary>
    public async Task<NetworkCase?> Find(string networkId, Caller caller, CancellationToken stop) =>
        ChosenId.Is(networkId) && (await networks.Open(networkId, stop)).State is { } network && MaySee(network, caller) ? network : null;

    /// <summary>Whether there can be a report of a year.</summary>
    public bool HasReport(NetworkCase network, int year) => ReportReader.Years(network, clock.GetCurrentInstant()).Contains(year);

    public bool MaySee(NetworkCase network, Caller? caller) =>
        RegistrationAccess.IsOrganiser(network, caller)
        || (caller?.Municipality is { } own && network.WithJoined.HasMember(own, Oslo.DateOf(clock.GetCurrentInstant())));
}
