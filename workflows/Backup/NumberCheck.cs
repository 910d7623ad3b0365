using System.Globalization;
using System.Text;
using Grants.Domain.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>An office's numbers of one series: each year from 1 to what its counter says, each given once.</summary>
internal sealed class NumberCheck(string partition, NumberSeries series, Findings found)
{
    private readonly Dictionary<int, int> counters = [];
    private readonly HashSet<CaseNumber> given = [];

    /// <summary>Whether the row was one of an office's numbers.</summary>
    public bool Takes(Row row)
    {
        if (!partition.StartsWith("office-", StringComparison.Ordinal)) return false;
        if (row.Key.StartsWith(series.Counters, StringComparison.Ordinal))
        {
            counters[Number(row.Key[series.Counters.Length..])] = Number(Encoding.UTF8.GetString(row.Body.Span));
            return true;
        }

        if (!row.Key.StartsWith(series.Numbers, StringComparison.Ordinal)) return false;
        var parts = Encoding.UTF8.GetString(row.Body.Span).Split('/');
        var number = new CaseNumber(Number(parts[0]), Number(parts[1]));
        if (!given.Add(number)) found.Fault($"{partition}/{row.Key}", VerificationFaultKind.NumberTwice, $"{number}");
        found.Given(row.Key[series.Numbers.Length..], number);
        return true;
    }

    public void End()
    {
        foreach (var (year, last) in counters)
            for (var sequence = 1; sequence <= last; sequence++)
                if (!given.Contains(new(year, sequence))) found.Fault(partition, VerificationFaultKind.NumberMissing, $"{new CaseNumber(year, sequence)}");
        foreach (var number in given.Where(number => number.Sequence > counters.GetValueOrDefault(number.Year)))
            found.Fault(partition, VerificationFaultKind.NumberDiffers, $"{number}");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
