using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Gatherings;

/// <summary>Reads gatherings, and what is written beside their logs.</summary>
public sealed class GatheringStore(CaseRepository cases)
{
    public CaseRepository Cases => cases;

    /// <summary>Null when the network has no gathering of that number.</summary>
    public async Task<GatheringFile?> Open(CaseId id, CancellationToken stop) =>
        NumberOf(id) is { } number ? await Open(await cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(id.Partition), stop), number, stop) : null;

    /// <summary>Null when the network has no gathering of that number.</summary>
    public async Task<GatheringFile?> Open(StoredCase<NetworkCase> network, int number, CancellationToken stop)
    {
        if (network.State?.Terms?.Gatherings.FirstOrDefault(one => one.Number == number) is not { } gathering) return null;
        var stored = await cases.Load(CaseKinds.Gathering, CaseId.OfGathering(network.State.Network.Id, number), stop);
        var written = await ProgrammeOf(stored, stop);
        var around = new GatheringSurroundings(network.State, gathering, written?.On(gathering), await MinutesOf(stored, stored.State!.Minutes.Length, stop));
        return new(stored, network, around with { HasMoved = written is not null && gathering.Starts is { } first && first != written.For });
    }

    /// <summary>The gatherings of a network whose days are being asked about.</summary>
    public async Task<ImmutableArray<(PlannedGathering Gathering, DatePoll Poll)>> OpenPolls(StoredCase<NetworkCase> network, CancellationToken stop)
    {
        var open = ImmutableArray.CreateBuilder<(PlannedGathering, DatePoll)>();
        foreach (var gathering in network.State?.Terms?.Gatherings ?? [])
            if ((await cases.Load(CaseKinds.Gathering, CaseId.OfGathering(network.State!.Network.Id, gathering.Number), stop)).State?.OpenPoll(gathering) is { } poll)
                open.Add((gathering, poll));
        return open.ToImmutable();
    }

    /// <summary>All of a network's, by number.</summary>
    public async Task<ImmutableArray<GatheringFile>> Of(StoredCase<NetworkCase> network, CancellationToken stop)
    {
        var files = ImmutableArray.CreateBuilder<GatheringFile>();
        foreach (var gathering in network.State?.Terms?.Gatherings ?? [])
            if (await Open(network, gathering.Number, stop) is { } file) files.Add(file);
        return files.ToImmutable();
    }

    /// <summary>A version of the minutes that was approved; null when there is none of that number.</summary>
    public async Task<Minutes?> MinutesOf(StoredCase<GatheringCase> stored, int number, CancellationToken stop) =>
        stored.State!.Minutes.FirstOrDefault(version => version.Number == number) is { } version
        && await cases.Rows.Read(stored.Id.Partition, Keys.Texts(stored.Id.Own) + version.Text.Id, stop) is { } row
            ? JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Minutes)
            : null;

    private static int? NumberOf(CaseId id) =>
        id.IsGathering && int.TryParse(id.Own[(id.Own.IndexOf('-', StringComparison.Ordinal) + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Programme?> ProgrammeOf(StoredCase<GatheringCase> stored, CancellationToken stop) =>
        stored.State!.Programme is { } text && await cases.Rows.Read(stored.Id.Partition, Keys.Texts(stored.Id.Own) + text.Id, stop) is { } row
            ? JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Programme)
            : null;
}
