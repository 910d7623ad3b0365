using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>A text file of cells with semicolons between, the first line naming the columns. No cell holds a semicolon, so there are no quotes.</summary>
internal sealed record SemicolonTable(ImmutableArray<string> Columns, ImmutableArray<SemicolonTable.Row> Rows)
{
    /// <param name="Line">Counted from 1, as an editor does.</param>
    internal sealed record Row(int Line, ImmutableArray<string> Cells);

    public static SemicolonTable Read(TextReader text)
    {
        // A spreadsheet may put a byte-order mark first, which a reader that was told the encoding hands on.
        var columns = Cells(text.ReadLine()?.TrimStart('\ufeff') ?? "");
        var rows = ImmutableArray.CreateBuilder<Row>();
        var number = 1;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) rows.Add(new Row(number, Cells(line)));
        }
        return new(columns, rows.DrainToImmutable());
    }

    private static ImmutableArray<string> Cells(string line) => [.. line.Split(';', StringSplitOptions.TrimEntries)];
}
