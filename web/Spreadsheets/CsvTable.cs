using System.Text;

namespace Grants.Web.Spreadsheets;

/// <summary>Writes a table as a file for spreadsheets: semicolons, and UTF-8 with a byte-order mark, as Norwegian ones expect.</summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv";

    public static byte[] Write(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder("\ufeff");
        foreach (var row in rows.Prepend(headings)) text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it: municipalities wrote it, others open it.</summary>
    private static string Cell(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny(";\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
