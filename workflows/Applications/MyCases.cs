using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Applications;

/// <summary>The cases that a contact has a part in, and those of the municipality that the contact could take over.</summary>
public sealed class MyCases(CaseIndex index, ApplicationStore store)
{
    /// <summary>Sorted by id.</summary>
    public async Task<ImmutableArray<MyCase>> Of(PersonId person, MunicipalityNumber? municipality, CancellationToken stop)
    {
        var ids = new HashSet<CaseId>();
        await foreach (var id in index.Of(person, stop)) ids.Add(id);
        if (municipality is { } own)
            await foreach (var id in index.Of(own, stop)) ids.Add(id);
        var cases = ImmutableArray.CreateBuilder<MyCase>();
        foreach (var id in ids.OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            if (await store.Open(id, stop) is not { } file) continue;
            if (file.PartOf(person) is not null) cases.Add(new(file, true));
            else if (municipality is { } part && file.Counting.Municipalities.Contains(part)) cases.Add(new(file, false));
        }

        return cases.ToImmutable();
    }
}

/// <summary>One of them.</summary>
/// <param name="IsContact">Whether the contact has a part in it already.</param>
public sealed record MyCase(ApplicationFile File, bool IsContact);
