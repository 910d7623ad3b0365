using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Grants.Pdf.Content;
using Grants.Pdf.Tests.Reading;

namespace Grants.Pdf.Tests;

/// <summary>What people write can be anything.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<string> Anything = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, 0x10FFFF).Select(code => code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code)).ListOf().Select(string.Concat),
        Gen.Elements("blåbær", " ", "\n", "\r\n", "\t", "-", "\u00AD", "\u00A0", "§ 29", "50 000", "a\u030A", "\u200D", "\uFEFF", "\uF0B7", "\uE000", "\uFFFF", "漢字", "😀", "\ud800", "\0", "(", "\\", "<", new string('m', 300)).ListOf().Select(string.Concat));

    private static readonly Gen<RichText> Texts = Gen.OneOf(
        Anything.Select(RichText.FromString),
        (from text in Anything
         from strong in Gen.Elements(true, false)
         from link in Gen.Elements(null, Sample.Address)
         from language in Gen.Elements(null, "nb", "nn")
         select new Run(text, strong, link, language)).ListOf().Select(runs => new RichText([.. runs])));

    private static readonly Gen<Block> Blocks = Gen.OneOf(
        from text in Texts from level in Gen.Choose(-1, 9) select (Block)new Block.Heading(level, text),
        from text in Texts select (Block)new Block.Paragraph(text),
        from items in Texts.ListOf() from ordered in Gen.Elements(true, false) select (Block)new Block.ListOf([.. items], ordered),
        from name in Anything from values in Texts.ListOf() from across in Gen.Elements(true, false) select (Block)new Block.KeyValues([.. values.Select(value => new KeyValue(name, value))], across),
        from sender in Anything from lines in Anything.ListOf() select (Block)new Block.Letterhead(sender, [.. lines]),
        from lines in Gen.Choose(0, 80) select (Block)new Block.Space(lines),
        from columns in Gen.Choose(1, 12)
        from rows in Texts.ArrayOf(columns).ListOf()
        from header in Anything
        from caption in Anything
        select (Block)new Block.Table(caption, [.. Enumerable.Repeat(new Column(header), columns)], [.. rows.Select(row => new TableRow([.. row]))]));

    [Fact]
    public void Any_document_can_be_written_and_all_its_text_read_again() => Prop.ForAll(
        (from blocks in Blocks.ListOf() select blocks.ToImmutableArray()).ToArbitrary(),
        blocks =>
        {
            var document = ReadDocument.Of(new(Sample.Info, Sample.Header, Sample.Footer, blocks));
            return Letters(string.Concat(document.Document.Shown.Select(shown => shown.Text))) == Letters(string.Concat(blocks.Select(Written)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Sample.Letter.ToBytes(), Sample.Letter.ToBytes());

    [Fact]
    public void Another_instant_gives_other_bytes() => Assert.NotEqual(
        Sample.Letter.ToBytes(), new PdfDocument(new("Tilskot til «Trygg start»", "nn", "Statsforvaltaren i Nordfylket", Sample.Created.AddSeconds(1)), Sample.Header, Sample.Footer, Sample.Letter.Blocks).ToBytes());

    [Theory]
    [InlineData("a\u030Angen", "ången")]
    [InlineData("A\u030Asga\u030Ard", "Åsgård")]
    [InlineData("c\u030Cuđi", "čuđi")]
    [InlineData("zero\u200Bwidth\u0007bell\uFE0F", "zerowidthbell")]
    [InlineData("\uF0B7 punkt \uE123", "• punkt \uFFFD")]
    public void Text_is_set_as_it_is_seen(string text, string shown) => Assert.Equal(shown, ReadDocument.Of(Sample.Of(Sample.Paragraph(text))).Document.Text);

    [Fact]
    public void A_character_that_the_font_lacks_shows_a_box_and_is_read_as_itself() =>
        Assert.Equal("漢字 😀", ReadDocument.Of(Sample.Of(Sample.Paragraph("漢字 😀"))).Document.Text);

    /// <summary>All cases of the union; a new one has to be placed here.</summary>
    private static string Written(Block block) => block switch
    {
        Block.Heading heading => Written(heading.Text),
        Block.Paragraph paragraph => Written(paragraph.Text),
        Block.ListOf list => string.Concat(list.Items.Where(HasText).Select((item, index) => (list.Ordered ? $"{index + 1}." : "•") + Written(item))),
        Block.KeyValues pairs => string.Concat(pairs.Items.Where(pair => HasText(pair.Value)).Select(pair => pair.Name + Written(pair.Value))),
        Block.Letterhead letterhead => letterhead.Sender + string.Concat(letterhead.Lines),
        Block.Table { Rows.IsEmpty: true } => "",
        Block.Table table => table.Caption + string.Concat(table.Columns.Select(column => column.Header)) + string.Concat(table.Rows.SelectMany(row => row.Cells).Select(Written)),
        Block.Space => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Written(RichText text) => string.Concat(text.Runs.Select(run => run.Text));

    private static bool HasText(RichText text) => !string.IsNullOrWhiteSpace(CleanText.Of(Written(text)));

    /// <summary>What is left without spaces and hyphens that only divide lines.</summary>
    private static string Letters(string text) => string.Concat(CleanText.Of(text).Where(letter => !char.IsWhiteSpace(letter) && letter != '\u00AD'));
}
