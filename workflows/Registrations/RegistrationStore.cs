using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>Reads registrations, and stages what a commit writes of a network's roster.</summary>
public sealed class RegistrationStore(CaseRepository cases, ApplicationStore people)
{
    /// <summary>Registrations that a roster's commit wakes itself; when all are concerned, the network wakes them in parts.</summary>
    private const int MostWakes = 30;

    public CaseRepository Cases => cases;

    /// <summary>Null when there is none.</summary>
    public async Task<RegistrationFile?> Open(CaseId id, CancellationToken stop)
    {
        if (!id.IsRegistration) return null;
        var stored = await cases.Load(CaseKinds.Registration, id, stop);
        if (stored.State is null) return null;
        return new(stored, await Network(id.Partition, stop), await people.PeopleOf(id, stop));
    }

    public Task<StoredCase<NetworkCase>> Network(string partition, CancellationToken stop) =>
        cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(partition), stop);

    /// <summary>The claimed registrations of a network, also of those that have left its roster.</summary>
    /// <param name="only">The municipality whose are asked for; null for all.</param>
    public async IAsyncEnumerable<RegistrationFile> Claimed(StoredCase<NetworkCase> network, MunicipalityNumber? only, [EnumeratorCancellation] CancellationToken stop)
    {
        var own = only?.ToString();
        await foreach (var row in cases.Rows.Range(network.Id.Partition, Keys.Claims, Keys.EndOf(Keys.Claims), stop))
        {
            // Rows of before the municipality was written into them are empty.
            if (own is not null && !row.Body.IsEmpty && Encoding.UTF8.GetString(row.Body.Span) != own) continue;
            var id = network.Id with { Own = row.Key[Keys.Claims.Length..] };
            if (await cases.Load(CaseKinds.Registration, id, stop) is { State: { Claim: not null } state } stored && (only is null || state.Registration.Municipality == only))
                yield return new(stored, network, await people.PeopleOf(id, stop));
        }
    }

    /// <summary>Stages what happened to a network's roster, and wakes the registrations that have come to stand otherwise.</summary>
    public static StoredCase<NetworkCase> Stage(List<RowChange> changes, StoredCase<NetworkCase> network, IReadOnlyList<CaseEvent> events, Instant now)
    {
        var after = CaseRepository.Stage(changes, CaseKinds.Network, network, events, now);
        changes.AddRange(Wakes(network.State!, after.State!, now));
        return after;
    }

    /// <summary>The wakes of the registrations that come to stand otherwise.</summary>
    public static IEnumerable<RowChange> Wakes(NetworkCase before, IEnumerable<CaseEvent> events, Instant now) =>
        Wakes(before, events.Cast<NetworkEvent>().Aggregate(before, NetworkCase.Evolve), now);

    private static IEnumerable<RowChange> Wakes(NetworkCase before, NetworkCase after, Instant now) =>
        Moved(before.Roster, after.Roster).Take(MostWakes).Select(own => new RowChange.Put(Keys.Alarm(now, own), ReadOnlyMemory<byte>.Empty));

    /// <summary>The own parts of the registrations that stand otherwise than they did.</summary>
    public static IEnumerable<string> Moved(Roster before, Roster after) => after.Entries.Values
        .Where(entry => before.Of(entry.Municipality) is var was && (was?.State != entry.State || was.OfferedUntil != entry.OfferedUntil))
        .OrderBy(entry => entry.Order).Select(entry => entry.Registration).OfType<string>();

    /// <summary>The particulars of those who are in it now; of those who are not any more nothing is kept.</summary>
    public static IEnumerable<RowChange> PeopleChanges(CaseId id, ImmutableDictionary<PersonId, Person> before, ImmutableDictionary<PersonId, Person> now) =>
    [
        .. now.OrderBy(person => person.Key.Value, StringComparer.Ordinal).Where(person => before.GetValueOrDefault(person.Key) != person.Value)
            .Select(person => ApplicationStore.PutPerson(id.Own, person.Key, person.Value)),
        .. before.Keys.Where(person => !now.ContainsKey(person)).Order(Comparer<PersonId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value)))
            .Select(person => new RowChange.Delete(Keys.Persons(id.Own) + person)),
    ];
}
