using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Wording;
using Grants.Web.Spreadsheets;

namespace Grants.Web.Claims;

/// <summary>Claims as the accounting system takes them.</summary>
internal static class ClaimTable
{
    private static readonly Phrase[] Columns =
    [
        new("Kommune", "Kommune"), new("Kommunenummer", "Kommunenummer"), new("Organisasjonsnummer", "Organisasjonsnummer"), new("Krav", "Krav"), new("KID", "KID"),
        new("Beløp", "Beløp"), new("Innbyggere", "Innbyggjarar"), new("Folketall fra", "Folketal frå"), new("Sendt", "Sendt"), new("Forfall", "Forfall"),
        new("Betalt", "Betalt"), new("Kreditert", "Kreditert"), new("Gjenstår", "Står att"), new("Status", "Status"),
    ];

    public static byte[] Csv(IEnumerable<ClaimView> claims, Language language) => CsvTable.Write(
        Headings(language), claims.Select(claim => Row(claim, language).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")));

    public static byte[] Xlsx(IEnumerable<ClaimView> claims, Language language) =>
        Workbook.Write(language is Language.Nynorsk ? "Krav" : "Krav", [.. Headings(language)], claims.Select(claim => Row(claim, language)));

    private static IEnumerable<string> Headings(Language language) => Columns.Select(column => column.In(language));

    private static ImmutableArray<object?> Row(ClaimView claim, Language language) =>
    [
        claim.Name, claim.Municipality, claim.OrganisationNumber, claim.Number, claim.Kid, claim.Amount, (long)claim.Population, claim.PopulationDate, claim.ClaimedOn,
        claim.Due, claim.Paid, claim.Credited, claim.Left, ClaimWords.Of(claim.Status).In(language),
    ];
}
