using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Applications;

/// <summary>Who of the staff has read a case, by the hour.</summary>
public sealed class ReadLog(IRowStore rows, IClock clock)
{
    private const int MostRemembered = 10_000;

    private static readonly InstantPattern Hour = InstantPattern.CreateWithInvariantCulture("uuuuMMdd't'HH");

    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);

    public async Task Remember(CaseId id, PersonId person, CancellationToken stop)
    {
        var key = $"{Keys.Reads(id.Own)}{Hour.Format(clock.GetCurrentInstant())}~{person}";
        var name = $"{id.Partition}/{key}";
        if (written.ContainsKey(name)) return;
        if (written.Count > MostRemembered) written.Clear();
        await rows.Commit(id.Partition, [new RowChange.Put(key, ReadOnlyMemory<byte>.Empty)], stop);
        written[name] = true;
    }

    /// <summary>Who read a case, with the hour in which they did.</summary>
    public async IAsyncEnumerable<(PersonId Person, Instant Hour)> Of(CaseId id, [EnumeratorCancellation] CancellationToken stop)
    {
        var beginning = Keys.Reads(id.Own);
        await foreach (var row in rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
        {
            var parts = row.Key[beginning.Length..].Split('~');
            yield return (new(parts[1]), Hour.Parse(parts[0]).Value);
        }
    }
}
