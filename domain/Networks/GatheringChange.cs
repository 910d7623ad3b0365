using System.Collections.Immutable;

namespace Grants.Domain.Networks;

/// <summary>What has come of one gathering since somebody was told of it last.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it has been taken out.</param>
public sealed record GatheringChange(PlannedGathering? Before, PlannedGathering? After)
{
    public int Number => (After ?? Before)!.Number;

    /// <summary>Whether it is at another time, however exactly that is known.</summary>
    public bool IsOfTime => (Before?.Month, Before?.Starts, Before?.Ends) != (After?.Month, After?.Starts, After?.Ends);

    /// <summary>What has changed from the network's log to its gatherings as they stand, in their order; one that has moved there and back has not.</summary>
    /// <param name="moves">How often gatherings had been moved when the reader was told of them last, as <see cref="NetworkCase.GatheringMoves"/> counts.</param>
    public static ImmutableArray<GatheringChange> Since(int moves, IEnumerable<NetworkEvent> log, ImmutableArray<PlannedGathering> now)
    {
        ImmutableArray<PlannedGathering> before = [];
        NetworkCase? network = null;
        foreach (var happened in log)
        {
            network = NetworkCase.Evolve(network, happened);
            if (network.GatheringMoves > moves) break;
            before = network.Network.Registration?.Gatherings ?? [];
        }

        return
        [
            .. before.Concat(now).Select(gathering => gathering.Number).Distinct().Order()
                .Select(number => new GatheringChange(before.FirstOrDefault(one => one.Number == number), now.FirstOrDefault(one => one.Number == number)))
                .Where(change => change.Before != change.After),
        ];
    }
}
