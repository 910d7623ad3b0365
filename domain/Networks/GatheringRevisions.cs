using System.Collections.Immutable;
using Grants.Domain.Registrations;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>A gathering as those who have it in their calendars are to have it.</summary>
/// <param name="Gathering">As it was fixed last.</param>
/// <param name="Sequence">From 0, and one more for each change since it was fixed first.</param>
/// <param name="IsOff">It has no day any more: taken out, put off to a month, or the network is cancelled.</param>
public sealed record GatheringRevision(PlannedGathering Gathering, int Sequence, Instant ChangedAt, bool IsOff);

/// <summary>Tells from a network's log how often each gathering has moved.</summary>
public static class GatheringRevisions
{
    /// <summary>The gatherings that have, or have had, fixed days, in their order.</summary>
    public static ImmutableArray<GatheringRevision> Of(IEnumerable<NetworkEvent> log)
    {
        var known = new SortedDictionary<int, GatheringRevision>();
        foreach (var happened in log)
            switch (happened)
            {
                case NetworkEvent.WasSetUp e:
                    Take(known, e.Network, e.At);
                    break;
                case NetworkEvent.WasChanged e:
                    Take(known, e.Network, e.At);
                    break;
                case RosterEvent.NetworkWasCancelled e:
                    foreach (var number in known.Keys.ToArray()) CallOff(known, number, e.At);
                    break;
                default:
                    break;
            }

        return [.. known.Values];
    }

    /// <summary>The most days that a gathering has had since an instant, what it had then included; 0 when it has had none.</summary>
    public static int MostDays(IEnumerable<NetworkEvent> log, int number, Instant since)
    {
        var most = 0;
        foreach (var happened in log)
        {
            var network = happened switch { NetworkEvent.WasSetUp e => e.Network, NetworkEvent.WasChanged e => e.Network, _ => null };
            if (network is not null) most = happened.At <= since ? DaysOf(network, number) : Math.Max(most, DaysOf(network, number));
        }

        return most;
    }

    private static int DaysOf(Network network, int number) => network.Registration?.Gatherings.FirstOrDefault(one => one.Number == number)?.Days ?? 0;

    private static void Take(SortedDictionary<int, GatheringRevision> known, Network network, Instant at)
    {
        var gatherings = (network.Registration?.Gatherings ?? []).Where(gathering => gathering.IsFixed).ToDictionary(gathering => gathering.Number);
        foreach (var number in known.Keys.Where(number => !gatherings.ContainsKey(number)).ToArray()) CallOff(known, number, at);
        foreach (var (number, gathering) in gatherings)
            if (known.GetValueOrDefault(number) is not { } before) known[number] = new(gathering, 0, at, false);
            else if (before.IsOff || before.Gathering != gathering) known[number] = new(gathering, before.Sequence + 1, at, false);
    }

    private static void CallOff(SortedDictionary<int, GatheringRevision> known, int number, Instant at)
    {
        if (known[number] is { IsOff: false } revision) known[number] = revision with { Sequence = revision.Sequence + 1, ChangedAt = at, IsOff = true };
    }
}
