using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Wording;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Claims;

/// <summary>
/// Reads payments as they are pasted from the bank's list or a spreadsheet: KID, amount and date, one payment a line. What cannot be
/// understood is told at its line; the other lines stand.
/// </summary>
public static class PaymentLines
{
    /// <summary>As many as are read at once.</summary>
    public const int Most = 2_000;

    private const int FirstYear = 1900, LastYear = 2200;

    private static readonly LocalDatePattern Norwegian = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    private static readonly Phrase ThreeCells = new("Skriv KID, beløp og dato, med semikolon mellom.", "Skriv KID, beløp og dato, med semikolon mellom.");

    private static readonly Phrase NotAnAmount = new("Beløpet må være hele kroner, for eksempel 11 625.", "Beløpet må vere heile kroner, til dømes 11 625.");

    private static readonly Phrase TooMany = new(
        "Denne linja og de neste er ikke lest: det er for mange på én gang. Lim inn resten for seg.",
        "Denne linja og dei neste er ikkje lesne: det er for mange på éin gong. Lim inn resten for seg.");

    private static readonly Phrase NotADate = new("Datoen finnes ikke. Skriv den som 24.07.2020.", "Datoen finst ikkje. Skriv han som 24.07.2020.");

    public static (ImmutableArray<PaymentLine> Lines, ImmutableArray<LineFault> Faults) Read(string text)
    {
        var (lines, faults) = (ImmutableArray.CreateBuilder<PaymentLine>(), ImmutableArray.CreateBuilder<LineFault>());
        var known = new Dictionary<(string, long, LocalDate), int>();
        foreach (var (nth, (place, line)) in text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Index())
        {
            if (nth == Most)
            {
                faults.Add(new(place + 1, "too-many-lines", TooMany));
                break;
            }

            string[] cells = [.. line.Split(line.Contains('\t') ? '\t' : ';').Select(cell => cell.Trim().Trim('"').Trim())];
            if (cells.Length > 1 && lines.Count + faults.Count is 0 && IsHeading(cells)) continue;
            if (cells.Length < 3) faults.Add(new(place + 1, "not-three-cells", ThreeCells));
            else if (Amount(cells[1]) is not { } amount) faults.Add(new(place + 1, "not-an-amount", NotAnAmount));
            else if (Date(cells[2]) is not { } date) faults.Add(new(place + 1, "impossible-date", NotADate));
            else
            {
                var kid = string.Concat(cells[0].Where(c => !char.IsWhiteSpace(c)));
                var alike = known[(kid, amount, date)] = known.GetValueOrDefault((kid, amount, date)) + 1;
                lines.Add(new(place + 1, kid, amount, date, alike));
            }
        }

        return (lines.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>The first line names its columns when neither KID nor amount has a digit.</summary>
    private static bool IsHeading(string[] cells) => !cells[0].Any(char.IsAsciiDigit) && !cells[1].Any(char.IsAsciiDigit);

    /// <summary>Whole kroner as banks and people write them: <c>11625</c>, <c>11 625</c>, <c>11.625</c>, <c>11625,00</c>. Null for øre, and for what is no amount.</summary>
    private static long? Amount(string cell)
    {
        var text = string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));
        if (text.EndsWith(",00", StringComparison.Ordinal) || text.EndsWith(".00", StringComparison.Ordinal)) text = text[..^3];
        if (text.Contains('.') && text.Split('.').Skip(1).All(group => group.Length is 3)) text = text.Replace(".", "", StringComparison.Ordinal);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    private static LocalDate? Date(string cell) =>
        (LocalDatePattern.Iso.Parse(cell) is { Success: true } iso ? iso : Norwegian.Parse(cell)) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } date } ? date : null;
}

/// <summary>A payment of a list.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Amount">In kroner.</param>
/// <param name="Nth">The how-manyeth with this KID, amount and date in the list, from 1.</param>
public sealed record PaymentLine(int Line, string Kid, long Amount, LocalDate On, int Nth);

/// <summary>Why a line was not taken.</summary>
public sealed record LineFault(int Line, string Code, Phrase Text)
{
    /// <summary>With its line.</summary>
    public Phrase AtLine => new($"Linje {Line}: {Text.In(Language.Bokmal)}", $"Linje {Line}: {Text.In(Language.Nynorsk)}");
}
