using System.Globalization;
using Grants.Domain.Cases;

namespace Grants.Workflows.Running;

/// <summary>What an office numbers by itself: each series begins at 1 every year and has no holes.</summary>
public sealed class NumberSeries
{
    private NumberSeries(string before) => (Counters, Numbers) = ($"{before}counter~", $"{before}number~");

    /// <summary>Case numbers (saksnummer).</summary>
    public static NumberSeries Cases { get; } = new("");

    /// <summary>The claims of an organiser: what is sent out to be paid is numbered without holes of its own.</summary>
    public static NumberSeries Claims { get; } = new("claim-");

    /// <summary>How the keys of the counters begin, which the year follows.</summary>
    public string Counters { get; }

    /// <summary>How the keys of given numbers begin, which the case's id follows.</summary>
    public string Numbers { get; }

    public string Counter(int year) => string.Create(CultureInfo.InvariantCulture, $"{Counters}{year}");

    public string Key(CaseId id) => $"{Numbers}{id}";
}
