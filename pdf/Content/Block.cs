using System.Collections.Immutable;

namespace Grants.Pdf.Content;

/// <summary>What a document is made of, in reading order.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>Who the letter is from, with lines on how to reach them. It opens the first page.</summary>
    public sealed record Letterhead(string Sender, ImmutableArray<string> Lines) : Block;

    /// <param name="Level">1 to 6. One that would skip a level is set at the next that may stand there.</param>
    public sealed record Heading(int Level, RichText Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    public sealed record ListOf(ImmutableArray<RichText> Items, bool Ordered = false) : Block;

    /// <summary>Names with their values, one below the other, or in columns across the page.</summary>
    public sealed record KeyValues(ImmutableArray<KeyValue> Items, bool Across = false) : Block;

    /// <summary>A table whose first column names its rows. Every row has a cell for each column; without rows there is no table.</summary>
    public sealed record Table(string? Caption, ImmutableArray<Column> Columns, ImmutableArray<TableRow> Rows) : Block;

    /// <summary>Room between what stands before and after.</summary>
    /// <param name="Lines">Of body text.</param>
    public sealed record Space(int Lines) : Block;
}

/// <summary>A name and what it is.</summary>
public sealed record KeyValue(string Name, RichText Value);

/// <param name="IsNumbers">Its cells end at the right.</param>
public sealed record Column(string Header, bool IsNumbers = false);

/// <param name="IsSum">The row adds up those before it.</param>
public sealed record TableRow(ImmutableArray<RichText> Cells, bool IsSum = false);
