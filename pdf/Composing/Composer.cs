using System.Diagnostics;
using Grants.Pdf.Content;
using Grants.Pdf.Layout;
using Grants.Pdf.Structure;

namespace Grants.Pdf.Composing;

/// <summary>Makes strips of blocks, and their elements under the document's.</summary>
internal sealed class Composer(Typesetter type, Element document)
{
    private readonly HeadingComposer headings = new(type, document);

    public IReadOnlyList<Bookmark> Bookmarks => headings.Bookmarks;

    public List<Strip> Compose(IEnumerable<Block> blocks)
    {
        var strips = new List<Strip>();
        var (after, isUnderHeading) = (0.0, false);
        foreach (var block in blocks)
        {
            if (block is Block.Space space) after += space.Lines * Look.Body.Leading;
            if (Of(block) is not { Strips: [var first, ..] } composed) continue;
            // What stands under a heading stands close to it.
            var before = isUnderHeading && block is not Block.Heading ? Math.Min(composed.Before, Composed.Paragraph) : composed.Before;
            strips.Add(first with { Before = Math.Max(after, before) });
            strips.AddRange(composed.Strips.Skip(1));
            (after, isUnderHeading) = (composed.After, block is Block.Heading);
        }

        return strips;
    }

    private Composed Of(Block block) => block switch
    {
        Block.Letterhead letterhead => LetterheadComposer.Of(letterhead, type, document),
        Block.Heading heading => headings.Of(heading),
        Block.Paragraph paragraph => Paragraph(paragraph.Text),
        Block.ListOf list => ListComposer.Of(list, type, document),
        Block.KeyValues { Across: true } pairs => KeyValuesComposer.Across(pairs, type, document),
        Block.KeyValues pairs => KeyValuesComposer.Below(pairs, type, document),
        Block.Table table => TableComposer.Of(table, type, document),
        Block.Space => Composed.Nothing,
        _ => throw new UnreachableException($"{block.GetType().Name} is not known."),
    };

    private Composed Paragraph(RichText text)
    {
        if (text.IsBlank) return Composed.Nothing;
        return new([.. Rows.Of([PlacedText.Across(type.Set(document.Add("P"), text, Look.Body))], divides: true)]);
    }
}
