using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.People;

namespace Grants.Workflows.Applications;

/// <summary>A colleague of the same municipality takes a case over; the municipality is the party, not the person.</summary>
public sealed class TakeOverDesk(ApplicationDesk desk, CaseIndex index)
{
    public async Task<Done<ApplicationFile>> TakeOver(
        CaseId id, Actor by, MunicipalityNumber municipality, Person particulars, CancellationToken stop)
    {
        await index.Point(id, by.Person, stop);
        return await desk.Do(
            id, by, _ => new ApplicationCommand.TakeOver(municipality), stop,
            (changes, _) => changes.Add(ApplicationStore.PutPerson(id.Own, by.Person, particulars)));
    }
}
