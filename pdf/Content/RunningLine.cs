namespace Grants.Pdf.Content;

/// <summary>
/// A line that stands on every page, outside what is read. <c>{page}</c> and <c>{pages}</c> in it become the page's number and how
/// many there are.
/// </summary>
public sealed record RunningLine(string Left, string Right);
