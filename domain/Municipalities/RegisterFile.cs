using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

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

    /// <summary>A register as its file, which reads as the same rows.</summary>
    public static void Write(IEnumerable<Municipality> rows, TextWriter text)
    {
        text.Write(string.Join(';', RegisterColumns.All) + "\n");
        foreach (var row in rows.OrderBy(row => row.Number).ThenBy(row => row.ValidFrom)) text.Write(Line(row) + "\n");
    }

    private static string Line(Municipality row) => string.Join(';',
    [
        row.Number.ToString(), row.Name, row.CountyNumber, row.County, row.Population.ToString(CultureInfo.InvariantCulture),
        LocalDatePattern.Iso.Format(row.PopulationDate), row.LanguageForm.Word(), row.OrganisationNumber?.ToString() ?? "",
        string.Join(' ', row.MailDomains), row.RegistryMailbox ?? "",
        LocalDatePattern.Iso.Format(row.ValidFrom), row.ValidTo is { } to ? LocalDatePattern.Iso.Format(to) : "",
    ]);

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
        from pair in SharedDomains.Overlapping([.. same], numbered => numbered.Row)
        select new RegisterFault(
            pair.Later.Line, RegisterColumns.Number, RegisterPhrases.RepeatedNumber(same.Key, pair.Earlier.Line));

    // Two rows of one number that overlap are told as that, not as sharing a domain too.
    private static IEnumerable<RegisterFault> SharedMailDomains(List<Numbered> rows) =>
        SharedDomains.In([.. rows.Select(numbered => numbered.Row)]).Select(clash => new RegisterFault(
            rows[clash.Later].Line,
            RegisterColumns.MailDomains,
            RegisterPhrases.SharedMailDomain(clash.Domain, rows[clash.Earlier].Row.Name, rows[clash.Earlier].Line)));

    private sealed record Numbered(int Line, Municipality Row);
}
