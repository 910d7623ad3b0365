namespace Grants.Web.Tests.Wording;

/// <summary>A text as it stands in the sources, in both forms of Norwegian; a hole of an interpolation is <c>¤</c>.</summary>
/// <param name="Where">The file, from the repository's root, and the line.</param>
public sealed record WrittenText(string Where, string Bokmal, string Nynorsk)
{
    public override string ToString() => $"{Where}: «{Bokmal}» / «{Nynorsk}»";
}
