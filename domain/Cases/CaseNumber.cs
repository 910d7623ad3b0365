using System.Globalization;

namespace Grants.Domain.Cases;

/// <summary>A case number (saksnummer), <c>2026/14</c>: by year and office, without holes.</summary>
public readonly record struct CaseNumber(int Year, int Sequence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}/{Sequence}");
}
