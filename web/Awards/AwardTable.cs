using System.Globalization;
using System.Text;
using Grants.Domain.Wording;

namespace Grants.Web.Awards;

/// <summary>Awards as a file for spreadsheets: semicolons, and UTF-8 with a byte-order mark, as Norwegian ones expect.</summary>
internal static class AwardTable
{
    public const string MediaType = "text/csv";

    private static readonly Phrase[] Columns =
    [
        new("Utlysning", "Utlysing"), new("Saksnummer", "Saksnummer"), new("Prosjekt", "Prosjekt"), new("Kommunenummer", "Kommunenummer"),
        new("Søkerkommune", "Søkjarkommune"), new("Partnere", "Partnarar"), new("Tilskudd i kroner", "Tilskot i kroner"),
    ];

    public static byte[] Write(IEnumerable<AwardBody> awards, Language language)
    {
        var text = new StringBuilder("\ufeff");
        AppendRow(text, Columns.Select(column => column.In(language)));
        foreach (var award in awards)
            AppendRow(text, [
                award.CallTitle, award.CaseNumber, award.Title, award.Lead.Municipality, award.Lead.Name,
                string.Join(", ", award.Partners.Select(partner => partner.Name)), award.Amount.ToString(CultureInfo.InvariantCulture)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it: applicants wrote it, others open it.</summary>
    private static string Cell(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny(";\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
