using Grants.Domain.Networks;

namespace Grants.Domain.Gatherings;

/// <summary>What is read for a gathering.</summary>
/// <param name="Gathering">As the network plans it.</param>
/// <param name="Programme">As it stands now; null when there is none.</param>
/// <param name="Minutes">The last version that was approved; null before.</param>
public sealed record GatheringSurroundings(NetworkCase Network, PlannedGathering Gathering, Programme? Programme, Minutes? Minutes)
{
    /// <summary>The gathering has other days than when the programme was written; it went along, and who has got it has got other days.</summary>
    public bool HasMoved { get; init; }
}
