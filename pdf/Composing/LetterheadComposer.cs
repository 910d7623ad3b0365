using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

internal static class LetterheadComposer
{
    private const double RuleBelow = 8;

    public static Composed Of(Block.Letterhead letterhead, Typesetter type, Element document)
    {
        var texts = new List<PlacedText>();
        Add(letterhead.Sender, Look.Sender);
        Add(string.Join('\n', letterhead.Lines), Look.Small);
        if (texts.Count == 0) return Composed.Nothing;
        Strip[] strips = [.. texts.SelectMany((text, index) => index < texts.Count - 1 ? Rows.Of([text]) : Rows.Of([text], below: RuleBelow, finish: Rule))];
        return new(strips, 0, 22);

        void Add(RichText text, TextStyle style)
        {
            if (!text.IsBlank) texts.Add(PlacedText.Across(type.Set(document.Add("P"), text, style)));
        }
    }

    private static void Rule(Page page, double bottom) => page.Rule(Look.Margin, Look.Margin + Look.TextWidth, bottom, 1, Look.Accent);
}
