namespace Grants.Pdf.Layout;

/// <summary>How our documents look: a plain public letter on A4, dark on white, with one colour beside.</summary>
internal static class Look
{
    public const double PageWidth = 595.28, PageHeight = 841.89;

    /// <summary>25 mm on all sides, in points.</summary>
    public const double Margin = 70.87;

    /// <summary>How far a line's top is from the page's edge when it runs above or below the text.</summary>
    public const double RunningMargin = 36;

    public const double TextWidth = PageWidth - (2 * Margin), Bottom = PageHeight - Margin;

    public static Colour Ink { get; } = new(0x1E, 0x22, 0x28);

    /// <summary>For what is second: names of values, running lines. 8 to 1 against white.</summary>
    public static Colour Quiet { get; } = new(0x4A, 0x51, 0x5B);

    public static Colour Accent { get; } = new(0x0B, 0x4A, 0x7A);

    public static Colour Hairline { get; } = new(0xC9, 0xCE, 0xD5);

    public static TextStyle Body { get; } = new(11, 15.4, Ink);

    public static TextStyle Cell { get; } = new(9.5, 13.3, Ink);

    public static TextStyle ColumnName { get; } = new(9.5, 13.3, Ink, Strong: true);

    public static TextStyle Small { get; } = new(9, 12.6, Quiet);

    public static TextStyle Sender { get; } = new(13, 18.2, Accent, Strong: true);

    public static TextStyle Heading(int level) => level switch
    {
        1 => new(19, 25, Ink, Strong: true),
        2 => new(13, 18.2, Ink, Strong: true),
        _ => new(11, 15.4, Ink, Strong: true),
    };
}
