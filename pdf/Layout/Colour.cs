using Grants.Pdf.Objects;

namespace Grants.Pdf.Layout;

/// <summary>A colour of sRGB, each part from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>As operands.</summary>
    public override string ToString() => $"{Syntax.Number(Red / 255.0)} {Syntax.Number(Green / 255.0)} {Syntax.Number(Blue / 255.0)}";
}
