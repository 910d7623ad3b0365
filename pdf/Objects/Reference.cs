namespace Grants.Pdf.Objects;

/// <summary>Where an object is named in another: <c>12 0 R</c>.</summary>
internal readonly record struct Reference(int Number)
{
    public override string ToString() => FormattableString.Invariant($"{Number} 0 R");
}
