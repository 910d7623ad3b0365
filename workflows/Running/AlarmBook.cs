using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Running;

/// <summary>The alarms of all places: which are due, and when the next one is.</summary>
public sealed class AlarmBook(IRowStore rows, Places places)
{
    /// <summary>The cases that are due at an instant, each with its alarm row.</summary>
    public async IAsyncEnumerable<(CaseId Id, string Alarm)> Due(Instant now, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var partition in places.All(stop))
            await foreach (var row in rows.Range(partition, Keys.Alarms, Keys.DueUntil(now), stop))
                yield return (new(partition, Keys.OwnOfAlarm(row.Key)), row.Key);
    }

    /// <summary>The instant of the first alarm of all; null when there is none.</summary>
    public async Task<Instant?> First(CancellationToken stop)
    {
        Instant? first = null;
        await foreach (var partition in places.All(stop))
        {
            await foreach (var row in rows.Range(partition, Keys.Alarms, Keys.EndOf(Keys.Alarms), stop))
            {
                first = Next.Earliest(first, Keys.InstantOfAlarm(row.Key));
                break;
            }
        }

        return first;
    }
}
