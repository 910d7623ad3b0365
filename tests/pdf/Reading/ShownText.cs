namespace Grants.Pdf.Tests.Reading;

/// <summary>Text that a page shows.</summary>
/// <param name="Tag">Of the marked sequence it stands in: a structure type, or <c>Artifact</c>.</param>
/// <param name="Id">The sequence's number; null for an artifact.</param>
internal sealed record ShownText(int Page, string Tag, int? Id, string Font, double Size, double Left, double Baseline, string Text, double Width)
{
    public bool IsArtifact => Tag == "Artifact";

    public double Right => Left + Width;
}
