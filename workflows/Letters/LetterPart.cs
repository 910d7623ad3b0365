using System.Collections.Immutable;

namespace Grants.Workflows.Letters;

/// <summary>What a letter consists of, in reading order, before it is a page or a PDF.</summary>
internal abstract record LetterPart
{
    private LetterPart() { }

    public sealed record Heading(string Title) : LetterPart;

    /// <summary>A text that a person may have written: an empty line begins a new paragraph, a line break stays one.</summary>
    public sealed record Text(string Content) : LetterPart
    {
        public IEnumerable<string> Paragraphs =>
            Content.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public sealed record List(ImmutableArray<string> Items) : LetterPart;

    /// <summary>Names with their values.</summary>
    public sealed record Facts(ImmutableArray<LetterFact> Items) : LetterPart;

    /// <summary>A table whose first column names its rows.</summary>
    public sealed record Table(string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) : LetterPart;
}

/// <summary>A name and its value.</summary>
internal sealed record LetterFact(string Name, string Value);
