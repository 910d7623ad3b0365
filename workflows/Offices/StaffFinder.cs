using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Offices;

/// <summary>Finds people on an office's staff.</summary>
public sealed class StaffFinder(CaseRepository cases, ApplicationStore applications)
{
    /// <summary>The caseworker with an address; null when the office has none such.</summary>
    public async Task<PersonId?> Caseworker(OrganisationNumber office, string? email, CancellationToken stop)
    {
        var id = CaseId.OfOffice(office.ToString());
        var staff = (await cases.Load(CaseKinds.Office, id, stop)).State!.Staff;
        var people = await applications.PeopleOf(id, stop);
        return staff.Where(member => member.Roles.Contains(StaffRole.Caseworker))
            .Where(member => string.Equals(people.GetValueOrDefault(member.Person)?.Email, email?.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(member => (PersonId?)member.Person).FirstOrDefault();
    }
}
