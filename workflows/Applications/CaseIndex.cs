using System.Runtime.CompilerServices;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>
/// Which cases a person or a municipality has a part in. It is written before the case that it points to, so nothing is ever missing;
/// who reads it skips what does not exist, and what the person has no part in any more.
/// </summary>
public sealed class CaseIndex(IRowStore rows, Places places)
{
    private const string ByContact = "by-contact";
    private const string ByMunicipality = "by-municipality";

    internal async Task Point(CaseId id, Application content, DraftRow draft, CancellationToken stop)
    {
        var people = content.Participants.SelectMany(participant => participant.Contacts).Concat(draft.Access.Keys).Distinct();
        await Put(ByContact, people.Select(person => $"{person}~{id}"), stop);
        await Put(ByMunicipality, content.Municipalities.Concat(draft.Access.Values).Distinct().Select(number => $"{number}~{id}"), stop);
    }

    internal Task Point(CaseId id, PersonId person, CancellationToken stop) => Put(ByContact, [$"{person}~{id}"], stop);

    public IAsyncEnumerable<CaseId> Of(PersonId person, CancellationToken stop) => Read(ByContact, person.Value, stop);

    public IAsyncEnumerable<CaseId> Of(MunicipalityNumber municipality, CancellationToken stop) => Read(ByMunicipality, municipality.ToString(), stop);

    private async Task Put(string partition, IEnumerable<string> keys, CancellationToken stop)
    {
        var missing = new List<RowChange>();
        foreach (var key in keys)
            if (await rows.Read(partition, key, stop) is null) missing.Add(new RowChange.Put(key, ReadOnlyMemory<byte>.Empty));
        if (missing.Count is 0) return;
        await places.Know(partition, stop);
        foreach (var part in missing.Chunk(100)) await rows.Commit(partition, part, stop);
    }

    private async IAsyncEnumerable<CaseId> Read(string partition, string first, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in rows.Range(partition, $"{first}~", Keys.EndOf($"{first}~"), stop))
            if (CaseId.TryParse(row.Key[(first.Length + 1)..], out var id)) yield return id;
    }
}
