using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.CostKeys;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Grants.Workflows.CostKeys;
using Grants.Workflows.Forms;
using NodaTime;

namespace Grants.Web.Pages.CostKeys;

/// <summary>What the calculator's form comes to.</summary>
/// <param name="Dates">The days from which the numbers of inhabitants are; a typed one without a day has none.</param>
internal sealed record CalculatedKey(TypedKey Typed, CostShares? Shares, PopulationDates Dates, Problem? Problem)
{
    public CalculatedKey(TypedKey typed, Problem? problem) : this(typed, null, PopulationDates.None, problem) { }
}

/// <summary>From which day each number of inhabitants is.</summary>
/// <param name="OfRegister">The days of those of the register, in order.</param>
/// <param name="Typed">The day of those that were typed; null when there is none, or nobody said.</param>
/// <param name="ByName">Each participant's.</param>
public sealed record PopulationDates(ImmutableArray<LocalDate> OfRegister, LocalDate? Typed, ImmutableDictionary<string, LocalDate> ByName)
{
    public static PopulationDates None { get; } = new([], null, ImmutableDictionary<string, LocalDate>.Empty);

    internal static PopulationDates Of(ImmutableArray<PastedRow> rows, LocalDate? typed) => new(
        [.. rows.Select(row => row.PopulationDate).OfType<LocalDate>().Distinct().Order()],
        rows.Any(row => row.PopulationDate is null) ? typed : null,
        rows.Where(row => (row.PopulationDate ?? typed) is not null).ToImmutableDictionary(row => row.Name, row => (row.PopulationDate ?? typed)!.Value));
}

/// <summary>Calculates with the register of today.</summary>
internal sealed class CostKeyCalculator(Register register, IClock clock)
{
    private static readonly Phrase NotANumber = new("Skriv et helt antall kroner, for eksempel 1 468 000.", "Skriv eit heilt tal kroner, til dømes 1 468 000.");
    private static readonly Phrase NotAPercent = new("Skriv et helt tall fra 0 til 100.", "Skriv eit heilt tal frå 0 til 100.");

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    /// <summary>The counties and their municipalities.</summary>
    public ImmutableArray<(string Number, string Name, ImmutableArray<Municipality> Municipalities)> Choices =>
    [
        .. register.On(Today).GroupBy(row => (row.CountyNumber, row.County)).OrderBy(county => county.Key.County, NorwegianOrder.Instance)
            .Select(county => (county.Key.CountyNumber, county.Key.County, county.ToImmutableArray())),
    ];

    public CalculatedKey With(TypedKey typed, string added)
    {
        var all = register.On(Today);
        var lines = all.Where(row => row.CountyNumber == added || row.Number.ToString() == added)
            .Select(row => all.Count(other => other.Name == row.Name) is 1 ? row.Name : row.Number.ToString());
        var before = typed.Table.TrimEnd();
        return new(typed with { Adds = null, Table = string.Join('\n', [.. before.Length is 0 ? [] : (string[])[before], .. lines]) }, null);
    }

    public CalculatedKey Calculate(TypedKey typed)
    {
        var table = PastedTable.Read(typed.Table, typed.IsThreePart, register, Today);
        var fields = new Fields();
        var typedOn = fields.Date("populationDate", typed.PopulationDate);
        var wrong = table.Faults.Select(fault => new Objection(ObjectionKind.Invalid, "table-wrong", fault, "participants"))
            .Concat(Amounts(typed).Where(amount => amount.Text.Length > 0 && TypedKey.Number(amount.Text) is null)
                .Select(amount => new Objection(ObjectionKind.Invalid, "number-wrong", amount.Name is "groupFixedPercent" ? NotAPercent : NotANumber, amount.Name)))
            .Concat(fields.Objections)
            .ToImmutableArray();
        if (!wrong.IsEmpty) return new(typed, wrong.ToProblem());
        var (shares, objections) = CostKeyReader.Read(FormOf(typed, table.Rows));
        return shares is null
            ? new(typed, objections.Select(AtTable).ToImmutableArray().ToProblem())
            : new(typed, shares, PopulationDates.Of(table.Rows, typedOn), null);
    }

    private static IEnumerable<(string Name, string Text)> Amounts(TypedKey typed) => typed.IsThreePart
        ?
        [
            ("parts.fixed", typed.Fixed), ("parts.groupGuidance", typed.GroupGuidance), ("parts.individual", typed.Individual),
            ("groupFixedPercent", typed.GroupFixedPercent),
        ]
        : [("total", typed.Total)];

    private static CostKeyForm FormOf(TypedKey typed, ImmutableArray<PastedRow> rows) => new(
        typed.IsThreePart ? null : TypedKey.Number(typed.Total),
        typed.RoundsEachRow ? "eachRow" : null,
        [.. rows.Select(row => new CostParticipantForm(row.Name, row.Population))],
        typed.IsThreePart ? new(TypedKey.Number(typed.Fixed), TypedKey.Number(typed.GroupGuidance), TypedKey.Number(typed.Individual)) : null,
        typed.IsThreePart && TypedKey.Number(typed.GroupFixedPercent) is { } percent ? (int)Math.Min(percent, int.MaxValue) : null,
        [.. rows.Where(row => (row.GroupGuidance ?? row.Individual) is not null).Select(row => new UsageForm(row.Name, row.GroupGuidance, row.Individual))],
        [.. rows.Where(row => row.Paid is not null).Select(row => new PaidForm(row.Name, row.Paid))]);

    /// <summary>The table is one field of the form, whichever of its rows is wrong.</summary>
    private static Objection AtTable(Objection objection) =>
        objection.Field is { } field && (field.StartsWith("participants", StringComparison.Ordinal) || field.StartsWith("usage", StringComparison.Ordinal) || field.StartsWith("paid", StringComparison.Ordinal))
            ? objection with { Field = "participants" }
            : objection;
}
