using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Offices;

/// <summary>On which office's staff a person is: one at most. The office's own list is the truth; a row that it does not agree with is void.</summary>
public sealed class StaffIndex(CaseRepository cases)
{
    internal const string Partition = "staff";

    public async Task<OrganisationNumber?> OfficeOf(PersonId person, CancellationToken stop) =>
        await cases.Rows.Read(Partition, person.Value, stop) is { } row && OfficeIn(row) is var office && await IsOn(office, person, stop)
            ? office
            : null;

    /// <returns>False when the person is on another office's staff.</returns>
    internal Task<bool> Claim(PersonId person, OrganisationNumber office, CancellationToken stop) => Retry.OnConflict(async () =>
    {
        var row = await cases.Rows.Read(Partition, person.Value, stop);
        if (row is not null && OfficeIn(row) == office) return true;
        if (row is not null && await IsOn(OfficeIn(row), person, stop)) return false;
        var body = Encoding.ASCII.GetBytes(office.ToString());
        RowChange change = row is null ? new RowChange.Insert(person.Value, body) : new RowChange.Replace(person.Value, body, row.Version);
        await cases.Commit(Partition, [change], stop);
        return true;
    });

    private async Task<bool> IsOn(OrganisationNumber office, PersonId person, CancellationToken stop) =>
        (await cases.Load(CaseKinds.Office, CaseId.OfOffice(office.ToString()), stop)).State!.Member(person) is not null;

    internal static OrganisationNumber OfficeIn(Row row) => OrganisationNumber.Parse(Encoding.ASCII.GetString(row.Body.Span));
}
