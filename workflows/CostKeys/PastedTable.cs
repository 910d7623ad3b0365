using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.CostKeys;

/// <summary>
/// Reads a table as it is pasted from a spreadsheet or typed: a participant a line, with inhabitants, and where the financing has three
/// parts with the use of group and individual guidance and what is paid. A line with a municipality and no number takes the register's.
/// </summary>
public sealed class PastedTable
{
    private static readonly string[] Sums = ["sum", "i alt", "totalt", "samlet", "samla"];

    private readonly Register register;
    private readonly LocalDate on;
    private readonly ImmutableArray<Phrase>.Builder faults = ImmutableArray.CreateBuilder<Phrase>();

    private PastedTable(Register register, LocalDate on) => (this.register, this.on) = (register, on);

    /// <param name="hasUse">Whether the columns after the inhabitants are use and what is paid; without it they are passed over.</param>
    public static PastedRows Read(string text, bool hasUse, Register register, LocalDate on) => new PastedTable(register, on).Read(text, hasUse);

    private PastedRows Read(string text, bool hasUse)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var separator = lines.Any(line => line.Contains('\t')) ? '\t' : lines.Any(line => line.Contains(';')) ? ';' : ',';
        var rows = ImmutableArray.CreateBuilder<PastedRow>();
        foreach (var (nth, (place, line)) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Index())
        {
            var cells = Cells(line, separator);
            if (Sums.Contains(cells[0].ToLowerInvariant()) || (nth is 0 && IsHeading(cells))) continue;
            if (Row(place + 1, cells, hasUse) is { } row) rows.Add(row);
        }

        return new(rows.ToImmutable(), faults.ToImmutable());
    }

    private PastedRow? Row(int line, ImmutableArray<string> cells, bool hasUse)
    {
        if (cells.Length is 1 || cells[1].Length is 0) return OfRegister(line, cells, hasUse);
        return Number(line, cells[1]) is { } population ? Row(line, cells[0], population, null, cells, hasUse) : null;
    }

    private PastedRow? OfRegister(int line, ImmutableArray<string> cells, bool hasUse)
    {
        var found = MunicipalityNumber.TryParse(cells[0], out var number) && register.Find(number, on) is { } known
            ? [known]
            : register.On(on).Where(row => string.Equals(row.Name, cells[0], StringComparison.OrdinalIgnoreCase)).ToArray();
        switch (found)
        {
            case [var municipality]:
                return Row(line, NameOf(municipality), municipality.Population, municipality.PopulationDate, cells, hasUse);
            case []:
                Fault(line, $"«{cells[0]}» mangler innbyggertall, og er ingen kommune i registeret.", $"«{cells[0]}» manglar innbyggjartal, og er ingen kommune i registeret.");
                return null;
            default:
                var numbers = string.Join(" og ", found.Select(row => row.Number));
                Fault(line, $"Flere kommuner heter {cells[0]}. Skriv kommunenummeret: {numbers}.", $"Fleire kommunar heiter {cells[0]}. Skriv kommunenummeret: {numbers}.");
                return null;
        }
    }

    /// <summary>Two municipalities that are called the same are told apart by their numbers.</summary>
    private string NameOf(Municipality municipality) => register.On(on).Count(row => row.Name == municipality.Name) is 1
        ? municipality.Name
        : $"{municipality.Name} ({municipality.Number})";

    private PastedRow? Row(int line, string name, long population, LocalDate? date, ImmutableArray<string> cells, bool hasUse)
    {
        if (!hasUse) return new(name, population, date, null, null, null);
        var before = faults.Count;
        var (group, individual, paid) = (Cell(2), Cell(3), Cell(4));
        return faults.Count > before ? null : new(name, population, date, group, individual, paid);

        long? Cell(int place) => cells.Length > place && cells[place].Length > 0 ? Number(line, cells[place]) : null;
    }

    /// <summary>A whole number as people write it: <c>14797</c>, <c>14 797</c> or <c>14.797</c>.</summary>
    private long? Number(int line, string cell)
    {
        var digits = string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Contains('.') && digits.Split('.').Skip(1).All(group => group.Length is 3)) digits = digits.Replace(".", "", StringComparison.Ordinal);
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(line, $"«{cell}» er ikke et helt tall.", $"«{cell}» er ikkje eit heilt tal.");
        return null;
    }

    /// <summary>The first line names its columns when the one of the inhabitants has no digit; a municipality's is one that is written wrongly.</summary>
    private bool IsHeading(ImmutableArray<string> cells) => cells.Length > 1 && cells[1].Length > 0 && !cells[1].Any(char.IsAsciiDigit) && !IsMunicipality(cells[0]);

    private bool IsMunicipality(string name) => register.On(on).Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase) || $"{row.Number}" == name);

    /// <summary>The cells of a line. What is typed with a space only has its number last.</summary>
    private static ImmutableArray<string> Cells(string line, char separator)
    {
        var cells = Split(line, separator).Select(cell => cell.Trim().Trim('"').Trim()).ToImmutableArray();
        if (cells.Length > 1) return cells;
        var words = cells[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length;
        while (first > 1 && words[first - 1].All(c => char.IsAsciiDigit(c) || c is '.')) first--;
        return first == words.Length ? cells : [string.Join(' ', words[..first]), string.Concat(words[first..])];
    }

    /// <summary>At each separator that does not stand in quotation marks, as spreadsheets write a name that has one (RFC 4180).</summary>
    private static IEnumerable<string> Split(string line, char separator)
    {
        var (from, isQuoted) = (0, false);
        foreach (var (at, letter) in line.Index())
        {
            if (letter is '"') isQuoted = !isQuoted;
            if (letter != separator || isQuoted) continue;
            yield return line[from..at];
            from = at + 1;
        }

        yield return line[from..];
    }

    private void Fault(int line, string bokmal, string nynorsk) =>
        faults.Add(new(FormattableString.Invariant($"Linje {line}: ") + bokmal, FormattableString.Invariant($"Linje {line}: ") + nynorsk));
}

/// <summary>A table as it was understood, or what could not be.</summary>
public sealed record PastedRows(ImmutableArray<PastedRow> Rows, ImmutableArray<Phrase> Faults);

/// <summary>A participant as it was pasted.</summary>
/// <param name="PopulationDate">The date of the register's number of inhabitants; null when it was written.</param>
/// <param name="GroupGuidance">What is used of it; likewise <paramref name="Individual"/>.</param>
/// <param name="Paid">Kroner paid on account.</param>
public sealed record PastedRow(string Name, long Population, LocalDate? PopulationDate, long? GroupGuidance, long? Individual, long? Paid);
