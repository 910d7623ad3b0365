using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Grants.Web.Spreadsheets;

/// <summary>Writes a table as a workbook (XLSX) with one sheet: a heading that stays in view, texts, whole numbers and amounts as numbers.</summary>
internal static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double NameWidth = 32;
    private const double NumberWidth = 18;

    /// <param name="rows">Texts, <see cref="long"/> and <see cref="decimal"/>; null leaves the cell empty. A text is never a formula.</param>
    public static byte[] Write(string sheet, ImmutableArray<string> headings, IEnumerable<ImmutableArray<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = CellStyles.All;
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                Columns(headings.Length),
                new SheetData([Row(headings.Select(heading => Text(heading, CellStyles.Bold))), .. rows.Select(cells => Row(cells.Select(Cell)))]));
            book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = sheet }));
        }

        return stream.ToArray();
    }

    private static Columns Columns(int count) => new(Enumerable.Range(1, count).Select(place =>
        new Column { Min = (uint)place, Max = (uint)place, Width = place is 1 ? NameWidth : NumberWidth, CustomWidth = true }));

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => Text(text, CellStyles.Plain),
        long number => Number(number.ToString(CultureInfo.InvariantCulture), CellStyles.Thousands),
        decimal number => Number(number.ToString(CultureInfo.InvariantCulture), CellStyles.TwoDecimals),
        _ => throw new ArgumentException($"A cell holds no {value.GetType().Name}.", nameof(value)),
    };

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Cell Number(string number, uint style) => new(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = style };
}
