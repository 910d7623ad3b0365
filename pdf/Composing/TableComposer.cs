using System.Collections.Immutable;
using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

/// <summary>A table with its column names, which stand again at the top of each page that it goes on to.</summary>
internal sealed class TableComposer
{
    private const double Padding = 4, Gap = 12, HighestRepeated = 120;
    private const string OfColumn = "<< /O /Table /Scope /Column >>", OfRow = "<< /O /Table /Scope /Row >>";

    private readonly Block.Table table;
    private readonly Typesetter type;
    private readonly Element element;

    private TableComposer(Block.Table table, Typesetter type, Element document)
    {
        if (table.Columns.IsEmpty || table.Rows.Any(row => row.Cells.Length != table.Columns.Length))
            throw new ArgumentException("A table has columns, and each row a cell for each of them.", nameof(table));
        (this.table, this.type, element) = (table, type, document.Add("Table"));
    }

    public static Composed Of(Block.Table table, Typesetter type, Element document) =>
        table.Rows.IsEmpty ? Composed.Nothing : new TableComposer(table, type, document).Compose();

    private Composed Compose()
    {
        var caption = Caption();
        var names = element.Add("THead").Add("TR");
        var header = table.Columns.Select(column => type.Set(names.Add("TH", OfColumn), column.Header, Look.ColumnName)).ToImmutableArray();
        var body = element.Add("TBody");
        var rows = table.Rows.Select(row => Cells(row, body.Add("TR"))).ToImmutableArray();
        var places = Places(header, rows);
        var repeated = Repeated(places);
        Strip[] headerStrips = [.. Header(header, places).Select(strip => strip with { KeepsWithNext = true })];
        var strips = rows.SelectMany((row, index) => Row(row, places, index)).Select(strip => strip with { Repeated = repeated });
        return new([.. caption, .. headerStrips, .. strips], 8, 16);
    }

    private Strip[] Caption()
    {
        RichText caption = table.Caption ?? "";
        return caption.IsBlank ? [] : [.. Rows.Of([PlacedText.Across(type.Set(element.Add("Caption"), caption, Look.Small))], below: 2).Select(strip => strip with { KeepsWithNext = true })];
    }

    private ImmutableArray<SetText> Cells(TableRow row, Element element) =>
    [
        .. row.Cells.Select((cell, column) =>
            type.Set(column == 0 ? element.Add("TH", OfRow) : element.Add("TD"), cell, row.IsSum ? Look.ColumnName : Look.Cell)),
    ];

    private static (double Left, double Width)[] Places(ImmutableArray<SetText> header, ImmutableArray<ImmutableArray<SetText>> rows)
    {
        var wishes = header.Select((name, column) =>
        {
            SetText[] all = [name, .. rows.Select(row => row[column])];
            return new ColumnWish(all.Max(text => text.Narrowest), all.Max(text => text.Widest));
        }).ToArray();
        var gap = Math.Min(Gap, Look.TextWidth / (wishes.Length * 3));
        var widths = ColumnWidths.Of(wishes, Look.TextWidth - (gap * (wishes.Length - 1)));
        return [.. widths.Select((width, column) => (Look.Margin + widths.Take(column).Sum() + (gap * column), width))];
    }

    private ImmutableArray<Strip> Repeated((double Left, double Width)[] places)
    {
        var names = table.Columns.Select(column => type.Set(Artifact.Repeated, column.Header, Look.ColumnName)).ToImmutableArray();
        ImmutableArray<Strip> strips = [.. Header(names, places)];
        return strips.Sum(strip => strip.Height) > HighestRepeated ? [] : strips;
    }

    private IEnumerable<Strip> Header(ImmutableArray<SetText> names, (double Left, double Width)[] places) =>
        Rows.Of(Placed(names, places), Padding, Padding, (page, bottom) => Rule(page, bottom, 1, Look.Ink));

    private IEnumerable<Strip> Row(ImmutableArray<SetText> cells, (double Left, double Width)[] places, int index)
    {
        // A sum has a dark rule over it, and stands on the page of the row before it.
        var isOverSum = index + 1 < table.Rows.Length && table.Rows[index + 1].IsSum;
        var strips = Rows.Of(Placed(cells, places), Padding, Padding, (page, bottom) => Rule(page, bottom, isOverSum ? 0.8 : 0.5, isOverSum ? Look.Ink : Look.Hairline));
        return isOverSum ? strips.Select(strip => strip with { KeepsWithNext = true }) : strips;
    }

    private PlacedText[] Placed(ImmutableArray<SetText> texts, (double Left, double Width)[] places) =>
        [.. texts.Select((text, column) => new PlacedText(text, places[column].Left, places[column].Width, table.Columns[column].IsNumbers))];

    private static void Rule(Page page, double at, double thickness, Colour colour) =>
        page.Rule(Look.Margin, Look.Margin + Look.TextWidth, at, thickness, colour);
}
