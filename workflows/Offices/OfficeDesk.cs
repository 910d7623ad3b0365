using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Offices;

/// <summary>An office's staff: who they are, and how the list is changed.</summary>
public sealed class OfficeDesk(CaseRepository cases)
{
    public async Task<OfficeCase> Load(OrganisationNumber office, CancellationToken stop) =>
        (await cases.Load(CaseKinds.Office, CaseId.OfOffice(office.ToString()), stop)).State!;
}
