using System.Globalization;
using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

internal static class ListComposer
{
    private const double LabelWidth = 18, BetweenItems = 3;

    public static Composed Of(Block.ListOf list, Typesetter type, Element document)
    {
        var items = list.Items.Where(item => !item.IsBlank).ToArray();
        if (items.Length == 0) return Composed.Nothing;
        var element = document.Add("L", list.Ordered ? "<< /O /List /ListNumbering /Decimal >>" : "<< /O /List /ListNumbering /Disc >>");
        // Room for the widest number.
        var label = list.Ordered ? Math.Max(LabelWidth, (items.Length.ToString(CultureInfo.InvariantCulture).Length * 7) + 10) : LabelWidth;
        return new([.. items.SelectMany((item, index) => Item(item, list.Ordered ? $"{index + 1}." : "•", label, index > 0, type, element))]);
    }

    private static IEnumerable<Strip> Item(RichText item, string label, double width, bool hasOneBefore, Typesetter type, Element list)
    {
        var element = list.Add("LI");
        var labelled = new PlacedText(type.Set(element.Add("Lbl"), label, Look.Body), Look.Margin, width);
        var body = new PlacedText(type.Set(element.Add("LBody"), item, Look.Body), Look.Margin + width, Look.TextWidth - width);
        return Rows.Of([labelled, body], divides: true).Select((strip, index) => index == 0 && hasOneBefore ? strip with { Before = BetweenItems } : strip);
    }
}
