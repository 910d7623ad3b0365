using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.People;

namespace Grants.Workflows.Applications;

/// <summary>A colleague of the same municipality takes a case over; the municipality is the party, not the person.</summary>
public sealed class TakeOverDesk(ApplicationDesk desk, ApplicationStore store, CaseIndex index)
{
    public async Task<Done<ApplicationFile>> TakeOver(
        CaseId id, Actor by, MunicipalityNumber municipality, Person particulars, CancellationToken stop)
    {
        await index.Point(id, by.Person, stop);
        // Sign-in knows an address; the case may know the name that belongs to it.
        var known = (await store.PeopleOf(id, stop)).GetValueOrDefault(by.Person, Person.Unknown);
        return await desk.Do(
            id, by, file => new ApplicationCommand.TakeOver(municipality, file.PartOf(by.Person) == municipality), stop,
            (changes, _) => changes.Add(ApplicationStore.PutPerson(id.Own, by.Person, particulars.Or(known))));
    }
}
