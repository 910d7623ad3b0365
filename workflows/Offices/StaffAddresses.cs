using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.Offices;

/// <summary>Where an office's staff of a role is written to.</summary>
public sealed class StaffAddresses(CaseRepository cases, ApplicationStore applications)
{
    /// <summary>Those who have an address, in the order of the office's list.</summary>
    public async Task<ImmutableArray<(PersonId Member, Person Person)>> Of(OrganisationNumber office, StaffRole role, CancellationToken stop)
    {
        var id = CaseId.OfOffice(office.ToString());
        var staff = (await cases.Load(CaseKinds.Office, id, stop)).State!.Staff;
        var people = await applications.PeopleOf(id, stop);
        return
        [
            .. staff.Where(member => member.Roles.Contains(role)).Select(member => (member.Person, Person: people.GetValueOrDefault(member.Person, Person.Unknown)))
                .Where(known => known.Person.Email is not null),
        ];
    }
}
