using System.Collections.Immutable;
using Grants.Domain.CostKeys;
using Grants.Domain.Wording;
using Grants.Web.Spreadsheets;
using NodaTime;

namespace Grants.Web.CostKeys;

/// <summary>Shares as a workbook, with the sum last.</summary>
internal static class CostKeyTable
{
    /// <param name="dates">From which day a participant's number of inhabitants is; those whose day nobody said are not among them.</param>
    public static byte[] Workbook(CostShares shares, ImmutableDictionary<string, LocalDate> dates, Language language)
    {
        string In(string bokmal, string nynorsk) => language is Language.Nynorsk ? nynorsk : bokmal;
        var (hasParts, isSettled) = (shares.Rows.Any(row => row.Parts is not null), shares.Rows.Any(row => row.Remaining is not null));
        ImmutableArray<string> headings =
        [
            In("Navn", "Namn"), In("Innbyggere", "Innbyggjarar"), In("Prosent", "Prosent"),
            .. hasParts ? [In("Fast del", "Fast del"), In("Gruppeveiledning", "Grupperettleiing"), In("Individuell veiledning", "Individuell rettleiing")] : (string[])[],
            In("Å betale", "Å betale"),
            .. isSettled ? [In("Betalt", "Betalt"), In("Gjenstår", "Står att")] : (string[])[],
            .. dates.IsEmpty ? [] : (string[])[In("Innbyggere per", "Innbyggjarar per")],
        ];
        var sum = new List<object?> { In("Sum", "Sum"), shares.Population, 100m };
        if (hasParts)
            sum.AddRange(new object?[] { shares.Rows.Sum(row => row.Parts!.Value.Fixed), shares.Rows.Sum(row => row.Parts!.Value.GroupGuidance), shares.Rows.Sum(row => row.Parts!.Value.Individual) });
        sum.Add(shares.Sum);
        if (isSettled) sum.AddRange(new object?[] { shares.Rows.Sum(row => row.Participant.Paid ?? 0), shares.Rows.Sum(row => row.Remaining ?? 0) });
        return Spreadsheets.Workbook.Write(In("Fordeling", "Fordeling"), headings, shares.Rows.Select(Row).Append([.. sum]));

        ImmutableArray<object?> Row(CostShare row) =>
        [
            row.Participant.Name, row.Participant.Population, row.Percent,
            .. row.Parts is { } parts ? [parts.Fixed, parts.GroupGuidance, parts.Individual] : (object?[])[],
            row.Amount,
            .. isSettled ? [row.Participant.Paid, row.Remaining] : (object?[])[],
            .. dates.IsEmpty ? [] : (object?[])[dates.TryGetValue(row.Participant.Name, out var date) ? Written.PlainDate(date) : null],
        ];
    }
}
