using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.CostKeys;
using Grants.Workflows.Forms;

namespace Grants.Workflows.CostKeys;

/// <summary>Understands what a cost key is asked for with. What cannot be shared is told at its field, all at once.</summary>
public sealed class CostKeyReader
{
    /// <summary>More than there are municipalities.</summary>
    public const int MostParticipants = 400;

    /// <summary>More than any population or year of hours; sums stay far from what 64 bits hold.</summary>
    private const long LargestCount = 1_000_000_000;

    private readonly Fields fields = new();

    private CostKeyReader() { }

    /// <returns>The shares without objections, or none.</returns>
    public static (CostShares? Shares, ImmutableArray<Objection> Objections) Read(CostKeyForm form)
    {
        var reader = new CostKeyReader();
        var shares = reader.Shares(form);
        return reader.fields.Objections is { IsEmpty: false } objections ? (null, objections) : (shares!(), []);
    }

    private Func<CostShares> Shares(CostKeyForm form)
    {
        var key = new CostKey(ParticipantsOf(form), RoundingOf(form.Rounding));
        if (form.Parts is null)
        {
            if (form.Total is null) fields.Object("total", Fields.IsMissing, "Skriv hvor mange kroner som skal deles.", "Skriv kor mange kroner som skal delast.");
            var total = fields.Amount("total", form.Total) ?? 0;
            return () => key.Share(total);
        }

        var financing = FinancingOf(form.Parts, form.GroupFixedPercent);
        if (fields.Amount("total", form.Total) is { } sum && sum != financing.Total)
            fields.Object("total", "total-not-parts", "Summen er ikke den samme som delene til sammen.", "Summen er ikkje den same som delane til saman.");
        return () => key.Share(financing);
    }

    private Financing FinancingOf(FinancingForm parts, int? groupFixedPercent)
    {
        if (parts is { Fixed: null, GroupGuidance: null, Individual: null })
            fields.Object("parts.fixed", Fields.IsMissing, "Skriv hva minst én av de tre delene koster.", "Skriv kva minst éin av dei tre delane kostar.");
        if (groupFixedPercent is < 0 or > 100)
            fields.Object("groupFixedPercent", "percent-wrong", "Skriv et tall fra 0 til 100.", "Skriv eit tal frå 0 til 100.");
        return new(
            fields.Amount("parts.fixed", parts.Fixed) ?? 0, fields.Amount("parts.groupGuidance", parts.GroupGuidance) ?? 0,
            fields.Amount("parts.individual", parts.Individual) ?? 0, groupFixedPercent ?? Financing.UsualGroupFixedPercent);
    }

    private ImmutableArray<CostParticipant> ParticipantsOf(CostKeyForm form)
    {
        var participants = fields.Rows("participants", form.Participants, MostParticipants, ParticipantOf);
        var names = participants.Select(participant => participant.Name).ToImmutableHashSet(StringComparer.Ordinal);
        Distinct("participants", participants.Select(participant => participant.Name));
        if (participants.IsEmpty && fields.Objections.IsEmpty)
            fields.Object("participants", "missing", "Skriv hvem som skal dele.", "Skriv kven som skal dele.");
        else if (participants.Length > 0 && fields.Objections.IsEmpty && participants.All(participant => participant.Population is 0))
            fields.Object("participants", "no-inhabitants", "Minst én må ha innbyggere.", "Minst éin må ha innbyggjarar.");
        var use = ByName("usage", form.Usage, names, row => row.Name, (field, row) => new Use(
            Count($"{field}.groupGuidance", row.GroupGuidance) ?? 0, Count($"{field}.individual", row.Individual) ?? 0));
        var paid = ByName("paid", form.Paid, names, row => row.Name, (field, row) => fields.Needed($"{field}.amount", fields.Amount($"{field}.amount", row.Amount)) ?? 0);
        return
        [
            .. participants.Select(participant => participant with
            {
                Use = use.GetValueOrDefault(participant.Name),
                // Where anybody has paid, all is settled, and who is not named has paid nothing.
                Paid = paid.Count is 0 ? null : paid.GetValueOrDefault(participant.Name),
            }),
        ];
    }

    private CostParticipant ParticipantOf(string field, CostParticipantForm row) => new(
        fields.Needed($"{field}.name", fields.Line($"{field}.name", row.Name)) ?? "",
        fields.Needed($"{field}.population", Count($"{field}.population", row.Population)) ?? 0, default);

    private Dictionary<string, TValue> ByName<TRow, TValue>(
        string field, IReadOnlyList<TRow?>? rows, ImmutableHashSet<string> names, Func<TRow, string?> nameOf, Func<string, TRow, TValue> read) where TRow : class
    {
        var given = fields.Rows(field, rows, MostParticipants, (at, row) =>
        {
            var name = fields.Needed($"{at}.name", fields.Line($"{at}.name", nameOf(row))) ?? "";
            if (name.Length > 0 && !names.Contains(name))
                fields.Object($"{at}.name", "unknown-participant", "Navnet står ikke blant dem som deler.", "Namnet står ikkje blant dei som deler.");
            return (Name: name, Value: read(at, row));
        });
        Distinct(field, given.Select(row => row.Name));
        return given.DistinctBy(row => row.Name).ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
    }

    private void Distinct(string field, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, name) in names.Index())
            if (name.Length > 0 && !seen.Add(name))
                fields.Object(FormattableString.Invariant($"{field}[{place}].name"), "repeated-name", $"«{name}» står allerede.", $"«{name}» står alt.");
    }

    private long? Count(string field, long? count)
    {
        if (count is null or (>= 0 and <= LargestCount)) return count;
        fields.Object(field, "count-wrong", $"Skriv et tall fra 0 til {LargestCount}.", $"Skriv eit tal frå 0 til {LargestCount}.");
        return null;
    }

    private Rounding RoundingOf(string? word)
    {
        switch (word)
        {
            case null or "largestRemainder": return Rounding.LargestRemainder;
            case "eachRow": return Rounding.EachRow;
            default:
                fields.Object("rounding", "unknown-rounding", "Velg en av de to avrundingene.", "Vel ei av dei to avrundingane.");
                return default;
        }
    }
}
