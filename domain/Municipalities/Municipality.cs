using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.Municipalities;

/// <summary>A municipality (kommune) as a row of the register says that it is from one day to another.</summary>
/// <param name="Population">The inhabitants on <paramref name="PopulationDate"/>; what fees and cost keys are computed from.</param>
/// <param name="MailDomains">Whoever writes from one of these is a contact of the municipality; small letters.</param>
/// <param name="RegistryMailbox">The address that formal letters go to (postmottak).</param>
/// <param name="ValidTo">The last day, inclusive; null as long as no end is known.</param>
public sealed record Municipality(
    MunicipalityNumber Number,
    string Name,
    string CountyNumber,
    string County,
    int Population,
    LocalDate PopulationDate,
    LanguageForm LanguageForm,
    OrganisationNumber? OrganisationNumber,
    ImmutableArray<string> MailDomains,
    string? RegistryMailbox,
    LocalDate ValidFrom,
    LocalDate? ValidTo)
{
    public bool IsValidOn(LocalDate day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    public bool Overlaps(Municipality other) =>
        (other.ValidTo is not { } last || ValidFrom <= last) && (ValidTo is not { } own || other.ValidFrom <= own);
}
