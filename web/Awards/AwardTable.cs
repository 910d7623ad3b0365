using System.Globalization;
using Grants.Domain.Wording;
using Grants.Web.Spreadsheets;

namespace Grants.Web.Awards;

/// <summary>Awards as a file for spreadsheets.</summary>
internal static class AwardTable
{
    private static readonly Phrase[] Columns =
    [
        new("Utlysning", "Utlysing"), new("Saksnummer", "Saksnummer"), new("Prosjekt", "Prosjekt"), new("Kommunenummer", "Kommunenummer"),
        new("Søkerkommune", "Søkjarkommune"), new("Partnere", "Partnarar"), new("Tilskudd i kroner", "Tilskot i kroner"),
    ];

    public static byte[] Write(IEnumerable<AwardBody> awards, Language language) => CsvTable.Write(
        Columns.Select(column => column.In(language)),
        awards.Select(award => (string[])
        [
            award.CallTitle, award.CaseNumber, award.Title, award.Lead.Municipality, award.Lead.Name,
            string.Join(", ", award.Partners.Select(partner => partner.Name)), award.Amount.ToString(CultureInfo.InvariantCulture),
        ]));
}
