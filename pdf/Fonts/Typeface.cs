using System.Text;

namespace Grants.Pdf.Fonts;

/// <summary>One of the two weights that documents are set in: Inter, see <c>Fonts/OFL.txt</c> and <c>Fonts/subset.py</c>.</summary>
internal sealed class Typeface
{
    private Typeface(string name, string resource, int stem)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        (Name, File, StemWidth) = (name, new(bytes), stem);
        (Ascent, Descent) = ((double)File.Ascent / File.UnitsPerEm, (double)File.Descent / File.UnitsPerEm);
    }

    public static Typeface Regular { get; } = new("Inter-Regular", "Regular.ttf", 90);

    public static Typeface SemiBold { get; } = new("Inter-SemiBold", "SemiBold.ttf", 140);

    public string Name { get; }

    public FontFile File { get; }

    /// <summary>Of an upright stroke, in thousandths of the size.</summary>
    public int StemWidth { get; }

    /// <summary>Above the baseline, as a part of the size.</summary>
    public double Ascent { get; }

    /// <summary>Below the baseline, as a part of the size; negative.</summary>
    public double Descent { get; }

    // The hyphen that shows where a soft hyphen broke a word is the ordinary one.
    public ushort GlyphOf(Rune character) => File.GlyphOf(character.Value == 0xAD ? new Rune('-') : character);

    /// <summary>In whole thousandths of the size, as the document says it: pages are laid out as they will be shown.</summary>
    public int WidthOf(Rune character) => Thousandths(File.AdvanceOf(GlyphOf(character)));

    public int Thousandths(int units) => (int)Math.Round(units * 1000.0 / File.UnitsPerEm, MidpointRounding.AwayFromZero);
}
