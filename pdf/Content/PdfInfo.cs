namespace Grants.Pdf.Content;

/// <summary>What a document says of itself.</summary>
/// <param name="title">Shown by readers in place of the file's name; not blank.</param>
/// <param name="language">The language of all text that says no other, as BCP 47: <c>nb</c>, <c>nn</c>, <c>se</c>.</param>
/// <param name="author">Who answers for the document.</param>
/// <param name="created">The instant of its making; the same content and instant give the same bytes.</param>
public sealed class PdfInfo(string title, string language, string author, DateTimeOffset created)
{
    // A string in a PDF/A holds 32 767 bytes; nobody reads a title of that length.
    private const int Longest = 500;

    public string Title { get; } = Line(title) is { Length: > 0 } some ? some : throw new ArgumentException("A document has a title.", nameof(title));

    public string Language => language;

    public string Author { get; } = Line(author);

    public DateTimeOffset Created => created;

    internal static string Line(string text)
    {
        var line = CleanText.Of(text).Replace('\n', ' ').Trim();
        if (line.Length <= Longest) return line;
        return line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
