using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>The register as it is on the days between two changes.</summary>
internal sealed class RegisterEdition
{
    private readonly FrozenDictionary<MunicipalityNumber, Municipality> byNumber;
    private readonly FrozenDictionary<string, Municipality> byMailDomain;
    private readonly FrozenDictionary<string, Office> officeByCounty;
    private readonly FrozenDictionary<OrganisationNumber, ImmutableArray<Municipality>> byOffice;
    private readonly MunicipalitySearch search;

    public RegisterEdition(IEnumerable<Municipality> rows, ImmutableArray<Office> offices)
    {
        Municipalities = [.. rows.OrderBy(row => row.Name, NorwegianOrder.Instance).ThenBy(row => row.Number)];
        byNumber = Municipalities.ToFrozenDictionary(row => row.Number);
        byMailDomain = Municipalities
            .SelectMany(row => row.MailDomains, (row, domain) => (row, domain))
            .ToFrozenDictionary(pair => pair.domain, pair => pair.row, StringComparer.OrdinalIgnoreCase);
        officeByCounty = offices
            .SelectMany(office => office.Counties, (office, county) => (office, county))
            .ToFrozenDictionary(pair => pair.county, pair => pair.office);
        byOffice = offices.ToFrozenDictionary(
            office => office.Number,
            office => Municipalities.Where(row => office.Counties.Contains(row.CountyNumber)).ToImmutableArray());
        search = new MunicipalitySearch(Municipalities);
    }

    public ImmutableArray<Municipality> Municipalities { get; }

    public Municipality? Find(MunicipalityNumber number) => byNumber.GetValueOrDefault(number);

    public Municipality? ByMailDomain(string domain) => byMailDomain.GetValueOrDefault(domain);

    public Office? OfficeOf(MunicipalityNumber number) =>
        Find(number) is { } found ? officeByCounty.GetValueOrDefault(found.CountyNumber) : null;

    public ImmutableArray<Municipality> Of(Office office) => byOffice.GetValueOrDefault(office.Number, []);

    public ImmutableArray<Municipality> Search(string text) => search.Find(text);
}
