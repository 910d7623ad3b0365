using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>The columns of a register file, by name; their order in the file is free.</summary>
internal static class RegisterColumns
{
    public const string Number = "number";
    public const string Name = "name";
    public const string CountyNumber = "county_number";
    public const string County = "county";
    public const string Population = "population";
    public const string PopulationDate = "population_date";
    public const string LanguageForm = "language_form";
    public const string OrganisationNumber = "organisation_number";
    public const string MailDomains = "mail_domains";
    public const string RegistryMailbox = "registry_mailbox";
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";

    public static ImmutableArray<string> All { get; } =
    [
        Number, Name, CountyNumber, County, Population, PopulationDate, LanguageForm, OrganisationNumber, MailDomains,
        RegistryMailbox, ValidFrom, ValidTo,
    ];
}
