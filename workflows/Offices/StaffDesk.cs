using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Workflows.Offices;

/// <summary>Changes one of an office's staff at a time; who changes another meanwhile is not in the way.</summary>
public sealed class StaffDesk(OfficeDesk desk)
{
    public Task<ImmutableArray<StaffPlace>> All(OrganisationNumber office, CancellationToken stop) => desk.Places(office, stop);

    public async Task<StaffPlace?> Find(OrganisationNumber office, PersonId person, CancellationToken stop) =>
        (await All(office, stop)).FirstOrDefault(place => place.Person == person);

    /// <param name="person">Who is changed; null adds somebody.</param>
    /// <param name="edition">The edition of the person's entry that the change was made on.</param>
    public async Task<StaffChange> Put(
        OrganisationNumber office, PersonId? person, StaffEntry entry, string? edition, PersonId by, CancellationToken stop)
    {
        while (true)
        {
            var all = await All(office, stop);
            var list = new StaffList([.. all.Select(place => place.Entry)]);
            var known = person is { } id ? all.FirstOrDefault(place => place.Person == id) : null;
            if (person is not null && known?.Edition != edition) return new StaffChange.Moved(list);
            var wanted = known is null ? list.Staff.Add(entry) : list.Staff.Replace(known.Entry, entry);
            if (await desk.Replace(office, wanted, list.Edition, by, stop) is not StaffChange.Moved and var change)
                return Renamed(change, wanted.IndexOf(entry));
        }
    }

    /// <summary>Takes a person off the staff, and out of every place as a stand-in.</summary>
    public async Task<StaffChange> Remove(OrganisationNumber office, PersonId person, PersonId by, CancellationToken stop)
    {
        while (true)
        {
            var all = await All(office, stop);
            var list = new StaffList([.. all.Select(place => place.Entry)]);
            if (all.FirstOrDefault(place => place.Person == person) is not { } leaver) return new StaffChange.Listed(list, []);
            var rest = list.Staff.Remove(leaver.Entry)
                .Select(entry => entry.StandIn == leaver.Entry.Email ? entry with { StandIn = null } : entry);
            if (await desk.Replace(office, [.. rest], list.Edition, by, stop) is not StaffChange.Moved and var change) return change;
        }
    }

    /// <summary>The objections to one person stand at that person's fields, without the place in the list.</summary>
    private static StaffChange Renamed(StaffChange change, int place)
    {
        var row = $"staff[{place}].";
        return change is StaffChange.Refused refused
            ? new StaffChange.Refused([.. refused.Objections.Select(objection =>
                objection.Field?.StartsWith(row, StringComparison.Ordinal) is true ? objection with { Field = objection.Field[row.Length..] } : objection)])
            : change;
    }
}

/// <summary>One of an office's staff, with the id that the log knows them by.</summary>
public sealed record StaffPlace(PersonId Person, StaffEntry Entry)
{
    /// <summary>The version of this entry.</summary>
    public string Edition => new StaffList([Entry]).Edition;
}
