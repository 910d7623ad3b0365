using DocumentFormat.OpenXml.Spreadsheet;

namespace Grants.Web.Spreadsheets;

/// <summary>The few styles that a cell can have, by their place in the style sheet.</summary>
internal static class CellStyles
{
    public const uint Plain = 0;
    public const uint Bold = 1;
    public const uint Thousands = 2;
    public const uint TwoDecimals = 3;

    // ECMA-376 part 1, 18.8.30: the numbers of "#,##0" and "0.00".
    private const uint ThousandsFormat = 3;
    private const uint TwoDecimalsFormat = 2;

    public static Stylesheet All => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = ThousandsFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TwoDecimalsFormat, ApplyNumberFormat = true }));
}
