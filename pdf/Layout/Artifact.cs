using System.Diagnostics;

namespace Grants.Pdf.Layout;

/// <summary>What stands on a page and is not read (ISO 32000-1, 14.8.2.2).</summary>
internal enum Artifact
{
    /// <summary>Rules and underlines.</summary>
    Layout,
    Header,
    Footer,

    /// <summary>A table's column names, again at the top of the next page.</summary>
    Repeated,
}

internal static class Artifacts
{
    public static string Properties(this Artifact artifact) => artifact switch
    {
        Artifact.Layout => "<< /Type /Layout >>",
        Artifact.Header => "<< /Type /Pagination /Subtype /Header /Attached [/Top] >>",
        Artifact.Footer => "<< /Type /Pagination /Subtype /Footer /Attached [/Bottom] >>",
        Artifact.Repeated => "<< /Type /Pagination >>",
        _ => throw new UnreachableException(),
    };
}
