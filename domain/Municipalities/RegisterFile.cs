using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>
/// A register that an administrator has completed, read and checked: the columns of <c>municipalities.csv</c> in any order,
/// semicolons between, several mail domains with a space between. All faults are told at once.
/// </summary>
/// <param name="Rows">The rows that hold by themselves. A register is made of them only when there are no faults.</param>
public sealed record RegisterFile(ImmutableArray<Municipality> Rows, ImmutableArray<RegisterFault> Faults)
{
    private const int HeaderLine = 1;

    public static RegisterFile Parse(TextReader text)
    {
        var table = SemicolonTable.Read(text);
        var faults = FaultsOfTheHeader(table.Columns).ToList();
        if (faults.Count > 0) return new([], [.. faults]);

        var rows = Read(table, faults);
        if (table.Rows.IsEmpty) faults.Add(new(HeaderLine, RegisterColumns.Number, RegisterPhrases.NoRows));
        faults.AddRange(RepeatedNumbers(rows));
        faults.AddRange(SharedMailDomains(rows));
        return new([.. rows.Select(numbered => numbered.Row)], [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static IEnumerable<RegisterFault> FaultsOfTheHeader(ImmutableArray<string> columns) =>
    [
        .. RegisterColumns.All.Except(columns).Select(column => new RegisterFault(HeaderLine, column, RegisterPhrases.MissingColumn)),
        .. columns.Except(RegisterColumns.All).Select(column => new RegisterFault(HeaderLine, column, RegisterPhrases.UnknownColumn)),
        .. columns.CountBy(column => column).Where(counted => counted.Value > 1)
            .Select(counted => new RegisterFault(HeaderLine, counted.Key, RegisterPhrases.RepeatedColumn)),
    ];

    private static List<Numbered> Read(SemicolonTable table, List<RegisterFault> faults)
    {
        var places = table.Columns.Index().ToDictionary(column => column.Item, column => column.Index);
        var rows = new List<Numbered>(table.Rows.Length);
        foreach (var row in table.Rows)
            if (row.Cells.Length != table.Columns.Length)
                faults.Add(new(row.Line, table.Columns[0], RegisterPhrases.WrongLength(row.Cells.Length, table.Columns.Length)));
            else if (new RegisterCells(row, places, faults).Read() is { } municipality)
                rows.Add(new(row.Line, municipality));
        return rows;
    }

    private static IEnumerable<RegisterFault> RepeatedNumbers(List<Numbered> rows) =>
        from same in rows.GroupBy(numbered => numbered.Row.Number)
        from pair in Overlapping([.. same])
        select new RegisterFault(
            pair.Later.Line, RegisterColumns.Number, RegisterPhrases.RepeatedNumber(same.Key, pair.Earlier.Line));

    // Two rows of one number that overlap are told as that, not as sharing a domain too.
    private static IEnumerable<RegisterFault> SharedMailDomains(List<Numbered> rows) =>
        from same in rows.SelectMany(numbered => numbered.Row.MailDomains, (numbered, domain) => (numbered, domain))
            .GroupBy(use => use.domain, use => use.numbered)
        from pair in Overlapping([.. same])
        where pair.Earlier.Row.Number != pair.Later.Row.Number
        select new RegisterFault(
            pair.Later.Line,
            RegisterColumns.MailDomains,
            RegisterPhrases.SharedMailDomain(same.Key, pair.Earlier.Row.Name, pair.Earlier.Line));

    private static IEnumerable<(Numbered Earlier, Numbered Later)> Overlapping(Numbered[] rows) =>
        from later in Enumerable.Range(0, rows.Length)
        from earlier in Enumerable.Range(0, later)
        where rows[earlier].Row.Overlaps(rows[later].Row)
        select (rows[earlier], rows[later]);

    private sealed record Numbered(int Line, Municipality Row);
}
