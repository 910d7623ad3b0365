using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Networks;

/// <summary>Does what organisers ask for in a network.</summary>
public sealed class NetworkDesk(CaseRepository cases, Places places, Register register, IWaker waker, IClock clock)
{
    /// <summary>The partition of the list of networks; each network stands in it before its own rows do.</summary>
    private const string Networks = "networks";

    public Task<StoredCase<NetworkCase>> Open(string networkId, CancellationToken stop) =>
        cases.Load(CaseKinds.Network, CaseId.OfNetwork(networkId), stop);

    /// <summary>All networks, by id.</summary>
    public async IAsyncEnumerable<StoredCase<NetworkCase>> All([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(Networks, "", Keys.EndOf(""), stop))
            if (await Open(row.Key, stop) is { State: not null } network) yield return network;
    }

    public Task<Done<StoredCase<NetworkCase>>> SetUp(Network network, Actor by, CancellationToken stop) =>
        Do(network.Id, new NetworkCommand.SetUp(network), by, null, stop);

    /// <param name="edition">The edition that the change was made from; null when it is not a change of what was read.</param>
    public Task<Done<StoredCase<NetworkCase>>> Do(string networkId, NetworkCommand command, Actor by, int? edition, CancellationToken stop) =>
        Retry.OnConflict(() => Attempt(CaseId.OfNetwork(networkId), command, by, edition, stop));

    private async Task<Done<StoredCase<NetworkCase>>> Attempt(CaseId id, NetworkCommand command, Actor by, int? edition, CancellationToken stop)
    {
        var stored = await cases.Load(CaseKinds.Network, id, stop);
        if (stored.State is null && command is not NetworkCommand.SetUp) return new Done<StoredCase<NetworkCase>>.Unknown();
        if (edition is not null && stored.State?.Edition != edition) return new Done<StoredCase<NetworkCase>>.Moved(stored);
        if (command is NetworkCommand.Change change && await GatheringUse.Hinders(stored, change.Network, cases, stop) is { } hindrance)
            return new Done<StoredCase<NetworkCase>>.No([hindrance]);
        if (stored.State is not null && command is NetworkCommand.Change shorter && await GatheringUse.Shortens(stored, shorter.Network, cases, stop) is { IsEmpty: false } tooFew)
            return new Done<StoredCase<NetworkCase>>.No(tooFew);
        var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
        switch (NetworkRules.Decide(stored.State, command, register, by, now))
        {
            case Outcome.Refused refused:
                return new Done<StoredCase<NetworkCase>>.No(refused.Objections);
            case Outcome.Accepted { Events.IsEmpty: true }:
                return new Done<StoredCase<NetworkCase>>.Yes(stored);
            case Outcome.Accepted accepted:
                var changes = new List<RowChange>();
                var after = CaseRepository.Stage(changes, CaseKinds.Network, stored, accepted.Events, now);
                if (!Room.IsFor(changes)) return new Done<StoredCase<NetworkCase>>.No([Room.None]);
                if (command is NetworkCommand.SetUp set) await List(set.Network.Id, stop);
                await cases.Commit(id.Partition, changes, stop);
                await waker.Wake(id, stop);
                return new Done<StoredCase<NetworkCase>>.Yes(after);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task List(string networkId, CancellationToken stop)
    {
        await places.Know(Networks, stop);
        await cases.Rows.Commit(Networks, [new RowChange.Put(networkId, ReadOnlyMemory<byte>.Empty)], stop);
    }
}
