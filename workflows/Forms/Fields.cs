using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Forms;

/// <summary>Reads a form's fields and gathers what is wrong with them, so that all is told at once. What is wrong reads as nothing.</summary>
internal sealed class Fields
{
    /// <summary>No amount is larger; sums stay far from what 64 bits hold.</summary>
    private const long LargestAmount = 1_000_000_000_000;

    /// <summary>The code of a field that has nothing.</summary>
    public const string IsMissing = "missing";

    private const int LineLength = 300;
    private const int IdLength = 60;

    /// <summary>No date is earlier.</summary>
    public const int FirstYear = 1900;

    /// <summary>No date is later.</summary>
    public const int LastYear = 2200;

    private readonly ImmutableArray<Objection>.Builder objections = ImmutableArray.CreateBuilder<Objection>();

    public ImmutableArray<Objection> Objections => objections.ToImmutable();

    public void Object(string field, string code, string bokmal, string nynorsk) => objections.Add(Objection.Invalid(field, code, bokmal, nynorsk));

    /// <summary>Null, and an objection, when the field has nothing.</summary>
    public string? Needed(string field, string? read)
    {
        if (read is null && !objections.Any(objection => objection.Field == field)) Missing(field);
        return read;
    }

    public T? Needed<T>(string field, T? read) where T : struct
    {
        if (read is null && !objections.Any(objection => objection.Field == field)) Missing(field);
        return read;
    }

    public string? Line(string field, string? text)
    {
        if (text is null) return null;
        if (text.Any(char.IsControl)) Object(field, "control-characters", "Skriv teksten på én linje.", "Skriv teksten på éi linje.");
        else if (text.Length > LineLength) TooLong(field, LineLength);
        else return text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        return null;
    }

    public string? Text(string field, string? text, int most)
    {
        if (text is null) return null;
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            Object(field, "control-characters", "Teksten har tegn som ikke kan vises. Skriv den på nytt.", "Teksten har teikn som ikkje kan visast. Skriv han på nytt.");
        else if (text.Length > most) TooLong(field, most);
        else return text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        return null;
    }

    /// <summary>An id that people choose, which stands in addresses.</summary>
    public string? Id(string field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (IsId(text)) return text;
        Object(
            field, "impossible-id",
            $"Bruk høyst {IdLength} tegn: små bokstaver a–z, tall og bindestrek.", $"Bruk høgst {IdLength} teikn: små bokstavar a–z, tal og bindestrek.");
        return null;
    }

    public static bool IsId(string text) => text.Length is > 0 and <= IdLength && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    public long? Amount(string field, long? amount)
    {
        if (amount is null or (>= 0 and <= LargestAmount)) return amount;
        if (amount < 0) Object(field, "negative-amount", "Beløpet kan ikke være negativt.", "Beløpet kan ikkje vere negativt.");
        else Object(field, "amount-too-large", "Beløpet er for stort.", "Beløpet er for stort.");
        return null;
    }

    public LocalDate? Date(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()) is not { Success: true, Value: var date })
            Object(field, "impossible-date", "Datoen finnes ikke. Skriv den som 2026-03-31.", "Datoen finst ikkje. Skriv han som 2026-03-31.");
        else if (date.Year is < FirstYear or > LastYear)
            Object(
                field, "impossible-date",
                Invariant($"Datoen må være mellom {FirstYear} og {LastYear}. Rett årstallet."), Invariant($"Datoen må vere mellom {FirstYear} og {LastYear}. Rett årstalet."));
        else
            return date;
        return null;
    }

    /// <summary>A date and time in Oslo, with or without seconds.</summary>
    public LocalDateTime? Time(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalTimes.TryParse(text, out var time)) return Shown(field, time);
        Object(
            field, "impossible-time",
            "Dato og klokkeslett finnes ikke. Skriv som 2026-03-31T23:59:59.", "Dato og klokkeslett finst ikkje. Skriv som 2026-03-31T23:59:59.");
        return null;
    }

    /// <summary>Null, and an objection, for a time that the clock in Oslo skips.</summary>
    public LocalDateTime? Shown(string field, LocalDateTime time)
    {
        if (LocalTimes.WhySkipped(time) is not { } why) return time;
        objections.Add(new(ObjectionKind.Invalid, LocalTimes.IsSkipped, why, field));
        return null;
    }

    /// <summary>Reads each row at its place; an empty one is objected to, and more than <paramref name="most"/> are not read.</summary>
    public ImmutableArray<TOut> Rows<TIn, TOut>(string field, IReadOnlyList<TIn?>? rows, int most, Func<string, TIn, TOut> read) where TIn : class
    {
        if (rows is null) return [];
        if (rows.Count > most)
        {
            Object(field, "too-many", Invariant($"Ta med høyst {most}."), Invariant($"Ta med høgst {most}."));
            return [];
        }

        for (var place = 0; place < rows.Count; place++)
            if (rows[place] is null) Object(Invariant($"{field}[{place}]"), "empty-row", "Fyll ut eller fjern raden.", "Fyll ut eller fjern rada.");
        return [.. rows.Index().Where(row => row.Item is not null).Select(row => read(Invariant($"{field}[{row.Index}]"), row.Item!))];
    }

    private void Missing(string field) => Object(field, IsMissing, "Feltet må fylles ut.", "Feltet må fyllast ut.");

    private void TooLong(string field, int most) => Object(
        field, "too-long", Invariant($"Teksten er for lang. Skriv høyst {most} tegn."), Invariant($"Teksten er for lang. Skriv høgst {most} teikn."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
