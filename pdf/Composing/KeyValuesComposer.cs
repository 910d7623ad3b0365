using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

/// <summary>Names with their values: a list whose labels are the names.</summary>
internal static class KeyValuesComposer
{
    private const double Gap = 16, BetweenItems = 2, MostAcross = 4;

    public static Composed Below(Block.KeyValues pairs, Typesetter type, Element document)
    {
        var set = Set(pairs, type, document, Look.Body with { Colour = Look.Quiet }, Look.Body);
        if (set.Length == 0) return Composed.Nothing;
        var names = Math.Min(set.Max(pair => pair.Name.Widest), Look.TextWidth * 0.4);
        var strips = set.SelectMany((pair, index) => Rows
            .Of([new(pair.Name, Look.Margin, names), new(pair.Value, Look.Margin + names + Gap, Look.TextWidth - names - Gap)], divides: true)
            .Select((strip, line) => index > 0 && line == 0 ? strip with { Before = BetweenItems } : strip));
        return new([.. strips], 0, 10);
    }

    public static Composed Across(Block.KeyValues pairs, Typesetter type, Element document)
    {
        var set = Set(pairs, type, document, Look.Small, Look.Body);
        if (set.Length == 0) return Composed.Nothing;
        return new([.. set.Chunk((int)MostAcross).SelectMany(Columns)], 18, 14);
    }

    // The names stand in one row, their values in the row below.
    private static IEnumerable<Strip> Columns((SetText Name, SetText Value)[] pairs)
    {
        var room = Look.TextWidth - (Gap * (pairs.Length - 1));
        var widths = ColumnWidths.Of([.. pairs.Select(pair => new ColumnWish(Math.Max(pair.Name.Narrowest, pair.Value.Narrowest), Math.Max(pair.Name.Widest, pair.Value.Widest)))], room);
        var lefts = widths.Select((_, index) => Look.Margin + widths.Take(index).Sum() + (index * Gap)).ToArray();
        var names = Rows.Of([.. pairs.Select((pair, index) => new PlacedText(pair.Name, lefts[index], widths[index]))]);
        var values = Rows.Of([.. pairs.Select((pair, index) => new PlacedText(pair.Value, lefts[index], widths[index]))], below: BetweenItems);
        return [.. names.Select(strip => strip with { KeepsWithNext = true }), .. values];
    }

    private static (SetText Name, SetText Value)[] Set(Block.KeyValues pairs, Typesetter type, Element document, TextStyle name, TextStyle value)
    {
        var told = pairs.Items.Where(pair => !pair.Value.IsBlank).ToArray();
        if (told.Length == 0) return [];
        var list = document.Add("L", "<< /O /List /ListNumbering /None >>");
        return [.. told.Select(pair =>
        {
            var item = list.Add("LI");
            return (type.Set(item.Add("Lbl"), pair.Name, name), type.Set(item.Add("LBody"), pair.Value, value));
        })];
    }
}
