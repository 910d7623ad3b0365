namespace Grants.Pdf.Content;

/// <summary>A line that stands on every page, outside what is read.</summary>
/// <param name="Right">What stands at the right of a page, from its number and how many there are.</param>
public sealed record RunningLine(string Left, Func<int, int, string> Right)
{
    public RunningLine(string left, string right) : this(left, (_, _) => right)
    {
    }
}
